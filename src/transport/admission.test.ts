import { expect } from 'chai';
import { request } from 'node:http';
import { realClock } from '../clock/index.ts';
import { Secret } from '../session/index.ts';
import type { Session, TurnedAway } from '../session/index.ts';
import { basicAuthHeader } from './basic-auth.ts';
import { Diary, failureOf } from './testing/diary.ts';
import { closeFrame, RawPeer } from './testing/raw-peer.ts';
import { websocketStation } from './websocket-client.ts';
import type { StationOptions } from './websocket-client.ts';
import { listen } from './websocket-server.ts';
import type { Listening, ListenOptions } from './websocket-server.ts';

describe('who is let in', () => {
  const endings: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  async function csms(options: Partial<ListenOptions> = {}): Promise<Listening> {
    const endpoint = await listen({ clock: realClock, versions: ['1.6'], ...options });
    endings.push(() => endpoint.close());
    return endpoint;
  }

  function station(url: string, options: Partial<StationOptions> = {}): Session {
    const session = websocketStation({ clock: realClock, url, identity: 'CP 1', version: '1.6', ...options });
    session.listen(new Diary());
    endings.push(() => session.dispose());
    return session;
  }

  it('completes the handshake without a subprotocol and closes at once when there is none in common', async () => {
    const turnedAway: string[] = [];
    const endpoint = await csms({
      onTurnedAway: ({ identity, why, status }) => turnedAway.push(`${identity} ${status} ${why}`),
    });
    const diary = new Diary();
    endpoint.sessionFor('CP1').listen(diary);
    const peer = await RawPeer.open(`${endpoint.url}/CP1`, ['Sec-WebSocket-Protocol: ocpp1.5, ocpp2.0.1']);
    peer.write(closeFrame(1002));
    await peer.ended();
    expect(peer.status).to.equal('HTTP/1.1 101 Switching Protocols');
    expect(peer.text.toLowerCase()).not.to.contain('sec-websocket-protocol');
    expect(peer.afterHead.readUInt8(0)).to.equal(0x88);
    const why = 'the station offered the WebSocket subprotocol "ocpp1.5", "ocpp2.0.1"; ocpp1.6 is needed';
    expect(diary.lines).to.deep.equal([`turned away (101): ${why}`]);
    expect(turnedAway).to.deep.equal([`CP1 101 ${why}`]);
  });

  it('does the same when a station offers none at all', async () => {
    const endpoint = await csms();
    const diary = new Diary();
    endpoint.sessionFor('CP1').listen(diary);
    const peer = await RawPeer.open(`${endpoint.url}/CP1`, []);
    await peer.until(() => peer.afterHead.length > 0);
    peer.destroy();
    expect(await diary.until('turned away')).to.contain('offered no WebSocket subprotocol; ocpp1.6 is needed');
  });

  it('gives back exactly one of the offered names, the first that is known', async () => {
    const endpoint = await csms({ versions: ['1.6', '2.0.1'] });
    const peer = await RawPeer.open(`${endpoint.url}/CP1`, ['Sec-WebSocket-Protocol: ocpp9, ocpp2.0.1,ocpp1.6']);
    expect(peer.text).to.match(/^Sec-WebSocket-Protocol: ocpp2\.0\.1\r$/mu);
    peer.destroy();
  });

  for (const [what, path, status] of [
    ['an unknown identity', '/ocpp/nobody', '404 Not Found'],
    ['another path', '/other/CP1', '404 Not Found'],
    ['a path without identity', '/ocpp/', '404 Not Found'],
    ['more path than the identity', '/ocpp/x/CP1', '404 Not Found'],
    ['an identity that is not percent-encoded UTF-8', '/ocpp/%ff', '400 Bad Request'],
    ['a very long identity', `/ocpp/${'x'.repeat(300)}`, '404 Not Found'],
  ] as const) {
    it(`answers ${what} with HTTP ${status}`, async () => {
      const turnedAway: string[] = [];
      const endpoint = await csms({
        pathPrefix: '/ocpp',
        knows: (identity) => identity === 'CP1',
        onTurnedAway: ({ why }) => turnedAway.push(why),
      });
      const peer = await RawPeer.open(new URL(path, endpoint.url).href);
      await peer.ended();
      expect(peer.status).to.equal(`HTTP/1.1 ${status}`);
      expect(turnedAway).to.have.length(1);
    });
  }

  it('takes the last segment of any path when there is no prefix', async () => {
    const endpoint = await csms();
    const diary = new Diary();
    endpoint.sessionFor('CP1').listen(diary);
    const peer = await RawPeer.open(`${endpoint.url}/steve/websocket/CentralSystemService/CP1?token=7`);
    await diary.until('opened CP1');
    peer.destroy();
  });

  it('tells a browser what this is', async () => {
    const endpoint = await csms();
    const status = await new Promise((resolve, reject) => {
      const ask = request(endpoint.url.replace('ws:', 'http:'), (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      });
      ask.on('error', reject).end();
    });
    expect(status).to.equal(426);
  });

  it('refuses a wrong WebSocket handshake', async () => {
    const turnedAway: string[] = [];
    const endpoint = await csms({ onTurnedAway: ({ why, identity }) => turnedAway.push(`${identity}: ${why}`) });
    const peer = await RawPeer.reach(endpoint.url);
    peer.write('GET /CP1 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await peer.ended();
    expect(peer.status).to.equal('HTTP/1.1 400 Bad Request');
    expect(turnedAway).to.deep.equal([
      'CP1: the WebSocket handshake is wrong: Missing or invalid Sec-WebSocket-Key header',
    ]);
  });

  describe('basic authentication', () => {
    const key = Buffer.from('0001020304050607FFFFFFFFFFFFFFFFFFFFFFFF', 'hex');

    it('lets a station in with a password of raw bytes', async () => {
      const endpoint = await csms({ security: () => ({ passwords: [new Secret(key)] }) });
      const diary = new Diary();
      endpoint.sessionFor('AL1000').listen(diary);
      await station(endpoint.url, { identity: 'AL1000', security: { passwords: [new Secret(key)] } }).open();
      await diary.until('opened AL1000 ocpp1.6 user AL1000');
    });

    for (const [what, passwords, why] of [
      ['no credentials', [], 'it gave no user name and password'],
      ['a wrong password', [new Secret('S3CRET-in-the-log?')], 'its password is wrong'],
    ] as const) {
      it(`answers ${what} with HTTP 401 and keeps secrets`, async () => {
        const told: unknown[] = [];
        const endpoint = await csms({
          security: () => ({ passwords: [new Secret(key)] }),
          onTurnedAway: (attempt) => told.push(attempt),
        });
        const diary = new Diary();
        endpoint.sessionFor('AL1000').listen(diary);
        const peer = station(endpoint.url, { identity: 'AL1000', security: { passwords } });
        const error = await failureOf(peer.open());
        expect(error).to.deep.include({ attempt: { kind: 'http', status: 401 } });
        expect(diary.lines).to.deep.equal([`turned away (401): the station was not let in: ${why}`]);
        expect(JSON.stringify(told) + error.message + diary.lines.join()).not.to.contain('S3CRET');
      });
    }

    it('wants the identity as user name, and a header that can be read', async () => {
      const turnedAway: TurnedAway[] = [];
      const endpoint = await csms({
        security: () => ({ passwords: [new Secret(key)] }),
        onTurnedAway: (attempt) => turnedAway.push(attempt),
      });
      for (const header of [basicAuthHeader({ username: 'S3CRET', password: key }), 'Basic $$$', 'Bearer x']) {
        const peer = await RawPeer.open(`${endpoint.url}/AL1000`, [`Authorization: ${header}`]);
        await peer.ended();
        expect(peer.status).to.equal('HTTP/1.1 401 Unauthorized');
      }
      expect(turnedAway.map(({ why, basicAuth }) => [why, basicAuth?.username, basicAuth?.wellFormed])).to.deep.equal([
        ['the station was not let in: its user name is not the identity in the URL', 'S3CRET', true],
        ['the station was not let in: it gave no user name and password', '', false],
        ['the station was not let in: it gave no user name and password', '', false],
      ]);
    });

    it('takes new terms from the next connection on: the old password or the new one, then the new one', async () => {
      const [old, fresh] = [new Secret('old'), new Secret('new')];
      const endpoint = await csms({ security: () => ({ passwords: [old] }) });
      const ours = endpoint.sessionFor('CP 1');
      ours.listen(new Diary());
      const peer = station(endpoint.url, { security: { passwords: [old] } });
      await peer.open();
      ours.security.change({ passwords: [old, fresh] });
      await peer.close();
      await peer.open();
      await peer.close();
      ours.security.change({ passwords: [fresh] });
      expect((await failureOf(peer.open())).message).to.contain('HTTP 401');
      peer.security.change({ passwords: [fresh] });
      await peer.open();
    });
  });
});
