import { expect } from 'chai';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { realClock } from '../../clock/index.ts';
import { ConnectionLost, NowhereToCall } from '../../session/index.ts';
import type { Session, Stray } from '../../session/index.ts';
import { readEnvelope, writeRequest } from '../../wire/soap/index.ts';
import { callbackAddress } from './callback.ts';
import { Callbacks, listenSoap, soapStation } from './index.ts';
import type { CentralSystemEndpoint, CentralSystemOptions } from './index.ts';

const HEARTBEAT = writeRequest('1.6', 'station', 'Heartbeat', {}, { chargeBoxIdentity: 'CP1', messageId: 'm1' });

describe('SOAP over HTTP', () => {
  const opened: { close?(): Promise<void>; dispose?(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await (one.dispose?.() ?? one.close?.());
  });

  async function central(
    options: Partial<CentralSystemOptions> = {},
  ): Promise<{ csms: CentralSystemEndpoint; strays: Stray[]; away: string[] }> {
    const strays: Stray[] = [];
    const away: string[] = [];
    const csms = await listenSoap({
      clock: realClock,
      versions: ['1.6', '1.5'],
      onSession: (session) =>
        session.listen({
          call: (call) => void call.reply({ kind: 'result', payload: { currentTime: '2026-01-01T00:00:00Z' } }),
          stray: (stray) => strays.push(stray),
        }),
      onTurnedAway: ({ why }) => away.push(why),
      ...options,
    });
    opened.push(csms);
    return { csms, strays, away };
  }

  async function station(url: string): Promise<Session> {
    const session = await soapStation({ clock: realClock, version: '1.6', identity: 'CP1', url });
    session.listen({ call: (call) => void call.reply({ kind: 'result', payload: { status: 'Accepted' } }) });
    opened.push(session);
    return session;
  }

  async function post(url: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
    const type = { 'content-type': 'application/soap+xml; charset=utf-8' };
    return fetch(url, {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers: { ...type, ...headers },
    });
  }

  it('goes both ways, with the address that the charge point tells', async () => {
    const { csms, strays } = await central();
    const cp = await station(csms.url);
    await cp.open();
    const { answer } = await cp.call('Heartbeat', {});
    expect(answer).to.deep.equal({ kind: 'result', payload: { currentTime: '2026-01-01T00:00:00Z' } });
    const back = await csms.sessionFor('CP1').call('ClearCache', {});
    expect(back.answer).to.deep.equal({ kind: 'result', payload: { status: 'Accepted' } });
    expect(strays).to.deep.equal([]);
  });

  for (const [name, pack] of [
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ] as const) {
    it(`reads ${name} (${pack.name})`, async () => {
      const { csms } = await central();
      const response = await post(csms.url, pack(HEARTBEAT), { 'content-encoding': name });
      expect(response.status).to.equal(200);
      expect(readEnvelope(await response.text())).to.include({ kind: 'response', action: 'Heartbeat' });
    });
  }

  it('says what HTTP said of a request, and answers as it is told', async () => {
    const heard: string[] = [];
    const { csms } = await central({
      onSession: (session) => {
        session.rewrites?.((sent, _half, asked) => {
          heard.push(`${asked?.http.contentType} ${asked?.http.contentEncoding} ${asked?.encoding}`);
          return { ...sent, contentEncoding: 'deflate', charset: 'utf-16', status: 202 };
        });
        session.listen({
          call: (call) => void call.reply({ kind: 'result', payload: { currentTime: '2026-01-01T00:00:00Z' } }),
        });
      },
    });
    const cp = await station(csms.url);
    await cp.open();
    cp.rewrites?.((sent) => ({ ...sent, contentEncoding: 'gzip', contentType: 'text/xml' }));
    expect((await cp.call('Heartbeat', {})).answer.kind).to.equal('result');
    expect(heard).to.deep.equal(['text/xml gzip utf-8']);
    const response = await post(csms.url, HEARTBEAT);
    expect(response.status).to.equal(202);
    expect(response.headers.get('content-encoding')).to.equal('deflate');
    expect(response.headers.get('content-type')).to.equal('application/soap+xml; charset=utf-16');
    expect(readEnvelope(Buffer.from(await response.arrayBuffer()).toString('utf16le'))).to.include({
      kind: 'response',
    });
  });

  it('tells of a hang-up in place of an answer to a raw envelope', async () => {
    const { csms } = await central({
      onSession: (session) => {
        session.rewrites?.(() => 'hang up');
        session.listen({ call: (call) => void call.reply({ kind: 'result', payload: {} }) });
      },
    });
    const cp = await soapStation({ clock: realClock, version: '1.6', identity: 'CP1', url: csms.url });
    opened.push(cp);
    const stray = new Promise<Stray>((resolve) => cp.listen({ call: () => undefined, stray: resolve }));
    await cp.open();
    cp.sendRaw(HEARTBEAT);
    expect(await stray).to.include({ kind: 'hung-up-on-raw' });
  });

  it('serves two versions on one URL, each in its own session', async () => {
    const { csms } = await central();
    const of15 = writeRequest('1.5', 'station', 'Heartbeat', {}, { chargeBoxIdentity: 'CP1' });
    const answers = await Promise.all([post(csms.url, HEARTBEAT), post(csms.url, of15)]);
    const read = await Promise.all(answers.map(async (answer) => readEnvelope(await answer.text())));
    expect(read.map((one) => ('version' in one ? one.version : one.kind))).to.deep.equal(['1.6', '1.5']);
  });

  it('answers an unknown identity, a missing one and another version with a fault', async () => {
    const { csms, away } = await central({ knows: (identity) => identity === 'CP1' });
    const heartbeat = (identity: string | undefined, version: '1.2' | '1.6'): string =>
      writeRequest(version, 'station', 'Heartbeat', {}, { chargeBoxIdentity: identity });
    for (const text of [heartbeat('CP9', '1.6'), heartbeat(undefined, '1.6'), heartbeat('CP1', '1.2')]) {
      const response = await post(csms.url, text);
      expect(response.status).to.equal(400);
      expect(readEnvelope(await response.text())).to.include({ kind: 'fault', subcode: 'IdentityMismatch' });
    }
    expect(away).to.have.length(3);
  });

  it('takes what names nobody for a message of the only charge point that speaks from there', async () => {
    const { csms, strays, away } = await central();
    await post(csms.url, '<broken');
    expect(away, 'before anybody has spoken').to.have.length(1);
    await post(csms.url, HEARTBEAT);
    const before = strays.length;
    expect((await post(csms.url, '<broken')).status).to.equal(400);
    expect(strays.slice(before).map(({ kind }) => kind)).to.deep.equal(['malformed']);
    expect(away).to.have.length(1);
    await post(csms.url, HEARTBEAT.replace('CP1', 'CP2'));
    await post(csms.url, '<broken');
    expect(away, 'where two speak, nobody is blamed').to.have.length(2);
  });

  it('hangs up while it refuses, and is there again after that', async () => {
    const { csms } = await central();
    const cp = await station(csms.url);
    await cp.open();
    await cp.call('Heartbeat', {});
    await csms.sessionFor('CP1').close({ refuse: true });
    expect(await cp.call('Heartbeat', {}).catch((error: unknown) => error)).to.be.instanceOf(ConnectionLost);
    expect(cp.connected).to.equal(false);
    await csms.sessionFor('CP1').open();
    await cp.open();
    expect((await cp.call('Heartbeat', {})).answer.kind).to.equal('result');
  });

  it('says that nothing listens there', async () => {
    const { csms } = await central();
    const { url } = csms;
    await csms.close();
    const cp = await station(url);
    const error = await cp.open().catch((failure: unknown) => failure);
    expect(error).to.be.instanceOf(ConnectionLost);
    expect((error as ConnectionLost).attempt?.kind).to.equal('refused');
  });

  describe('hostile requests', () => {
    it('bounds what a packed body unpacks to', async () => {
      const { csms, away } = await central();
      const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
      expect((await post(csms.url, bomb, { 'content-encoding': 'gzip' })).status).to.equal(413);
      expect(away[0]).to.match(/unpacks to more/u);
    });

    it('refuses what is too large, packed strangely, or not posted', async () => {
      const { csms } = await central({ limits: { bytes: 1000, inflatedBytes: 1000 } });
      expect((await post(csms.url, ' '.repeat(2000))).status).to.equal(413);
      expect((await post(csms.url, HEARTBEAT, { 'content-encoding': 'br' })).status).to.equal(415);
      expect((await post(csms.url, Buffer.from('no gzip'), { 'content-encoding': 'gzip' })).status).to.equal(400);
      expect((await fetch(csms.url)).status).to.equal(405);
    });

    it('refuses what is cut short, and encodings that are not what they say', async () => {
      const { csms, away } = await central();
      const cut = gzipSync(HEARTBEAT).subarray(0, -20);
      expect((await post(csms.url, cut, { 'content-encoding': 'gzip' })).status).to.equal(400);
      const latin1 = Buffer.from(HEARTBEAT.replace('CP1', 'Säule'), 'latin1');
      expect((await post(csms.url, latin1)).status).to.equal(400);
      const type = 'application/soap+xml; charset=';
      expect((await post(csms.url, latin1, { 'content-type': `${type}ebcdic` })).status).to.equal(415);
      expect((await post(csms.url, latin1, { 'content-type': `${type}iso-8859-1` })).status).to.equal(200);
      expect(away).to.have.length(3);
    });

    it('takes no answer that cannot be unpacked', async () => {
      const server = createServer((_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<a/>').subarray(0, -8));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      opened.push({ close: async () => void server.close() });
      const { port } = server.address() as AddressInfo;
      const cp = await station(`http://127.0.0.1:${port}/`);
      const strays: Stray[] = [];
      cp.listen({ call: () => undefined, stray: (stray) => strays.push(stray) });
      await cp.open();
      const error = await cp.call('Heartbeat', {}).catch((failure: unknown) => failure);
      expect(error).to.be.instanceOf(ConnectionLost);
      expect(String(error)).to.match(/cannot be unpacked/u);
      expect(strays.map(({ kind }) => kind)).to.deep.equal(['malformed']);
    });

    it('does not wait for a slow sender', async () => {
      const { csms } = await central({ requestMs: 100 });
      const { hostname, port } = new URL(csms.url);
      const socket = connect(Number(port), hostname);
      socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n<');
      const text = await new Promise<string>((resolve) => {
        let seen = '';
        socket.on('data', (data) => (seen += data.toString()));
        socket.on('close', () => resolve(seen));
      });
      expect(text).to.match(/^HTTP\/1.1 408/u);
    });

    it('never follows a callback address to another host', async () => {
      const { csms } = await central();
      const head = { chargeBoxIdentity: 'CP1', from: 'http://10.0.0.99/' };
      await post(csms.url, writeRequest('1.6', 'station', 'Heartbeat', {}, head));
      const error = await csms
        .sessionFor('CP1')
        .call('ClearCache', {})
        .catch((failure: unknown) => failure);
      expect(String(error)).to.match(/not where the request came from .+ callback-hosts/u);
    });

    it('has nowhere to call a charge point that does not say where it listens', async () => {
      const { csms } = await central();
      await post(csms.url, writeRequest('1.6', 'station', 'Heartbeat', {}, { chargeBoxIdentity: 'CP1' }));
      const session = csms.sessionFor('CP1');
      const error = await session.call('ClearCache', {}).catch((failure: unknown) => failure);
      expect(error).to.be.instanceOf(NowhereToCall);
      expect(String(error)).to.contain('wsa:From').and.contain('station-url');
      expect(() => session.sendRaw('<raw/>')).to.throw(NowhereToCall);
    });
  });

  it('takes the requests to two charge points at one endpoint, and refuses those to others', async () => {
    const { csms } = await central();
    const callbacks = new Callbacks();
    await callbacks.open();
    opened.push(callbacks);
    const served = ['CP1', 'CP2'].map(async (identity) => {
      const session = await soapStation({ clock: realClock, version: '1.6', identity, url: csms.url, callbacks });
      opened.push(session);
      session.listen({ call: (call) => void call.reply({ kind: 'result', payload: { status: 'Accepted' } }) });
      await session.open();
      await session.call('Heartbeat', {});
      const { answer } = await csms.sessionFor(identity).call('ClearCache', {});
      return answer.kind;
    });
    expect(await Promise.all(served)).to.deep.equal(['result', 'result']);
    const stranger = writeRequest('1.6', 'csms', 'ClearCache', {}, { chargeBoxIdentity: 'CP3' });
    const response = await post(callbacks.addressOf('CP1'), stranger);
    expect(readEnvelope(await response.text())).to.include({ kind: 'fault', subcode: 'IdentityMismatch' });
  });

  it('follows a charge point that moves', async () => {
    const { csms } = await central();
    for (let move = 1; move <= 2; move++) {
      const cp = await station(csms.url);
      await cp.open();
      await cp.call('Heartbeat', {});
      const { answer } = await csms.sessionFor('CP1').call('ClearCache', {});
      expect(answer.kind, `address ${move}`).to.equal('result');
      await cp.close();
    }
  });

  it('judges callback addresses', () => {
    const at = (address: string, remote: string, hosts: string[] = []): string =>
      String(callbackAddress(address, remote, { hosts }));
    expect(at('http://10.0.0.5:80/a', '::ffff:10.0.0.5')).to.equal('http://10.0.0.5/a');
    expect(at('http://localhost:81/', '127.0.0.1')).to.equal('http://localhost:81/');
    expect(at('http://[::1]:81/', '::1')).to.equal('http://[::1]:81/');
    expect(at('http://station.lan/', '10.0.0.5', ['station.lan'])).to.equal('http://station.lan/');
    expect(at('http://localhost/', '10.0.0.5')).to.match(/is not where/u);
    expect(at('file:///etc/passwd', '127.0.0.1')).to.match(/no http/u);
    expect(at('nonsense', '127.0.0.1')).to.match(/is no URL/u);
    expect(at('http://a:b@127.0.0.1/', '127.0.0.1')).to.match(/credentials/u);
  });
});
