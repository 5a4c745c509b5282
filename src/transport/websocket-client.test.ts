import { expect } from 'chai';
import { createServer as createHttpServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { realClock } from '../clock/index.ts';
import { ConnectionLost, Secret } from '../session/index.ts';
import type { FailedAttempt, Session } from '../session/index.ts';
import { describeError } from './connect-failure.ts';
import { Diary, failureOf } from './testing/diary.ts';
import { websocketStation } from './websocket-client.ts';
import type { StationOptions } from './websocket-client.ts';
import { listen } from './websocket-server.ts';

describe('websocketStation', () => {
  const endings: (() => Promise<unknown>)[] = [];

  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  function station(url: string, options: Partial<StationOptions> = {}): Session {
    const session = websocketStation({ clock: realClock, url, identity: 'CP1', version: '1.6', ...options });
    endings.push(() => session.dispose());
    return session;
  }

  /** Starts a server on a free port; gives the port. */
  async function start(server: Server): Promise<number> {
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endings.push(() => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    });
    return (server.address() as AddressInfo).port;
  }

  const tcp = async (onConnection: (socket: Socket) => void): Promise<string> =>
    `ws://127.0.0.1:${await start(createServer(onConnection))}/ocpp`;

  /** A web server that knows no WebSockets and answers like this. */
  const web = async (answer: RequestListener): Promise<string> =>
    `ws://127.0.0.1:${await start(createHttpServer(answer))}/ocpp`;

  /** The address of a port where nothing listens. */
  async function nowhere(): Promise<string> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return `ws://127.0.0.1:${port}/ocpp`;
  }

  async function refusal(
    url: string,
    options: Partial<StationOptions> = {},
  ): Promise<{ attempt: FailedAttempt; message: string }> {
    const error = await failureOf(station(url, options).open());
    expect(error).to.be.instanceOf(ConnectionLost);
    const { attempt, message } = error as ConnectionLost;
    expect(message).not.to.contain('\n');
    return { attempt: attempt as FailedAttempt, message };
  }

  it('says that nothing listens', async () => {
    const url = await nowhere();
    expect(await refusal(url)).to.deep.equal({
      attempt: { kind: 'refused' },
      message: `cannot connect to ${url}/CP1: nothing listens there; start the CSMS, or check host and port`,
    });
  });

  it('says that the host name is unknown', async () => {
    const { attempt, message } = await refusal('ws://no-such-host.invalid/ocpp');
    expect(attempt.kind).to.equal('dns');
    expect(message).to.match(/the DNS/u);
  });

  it('says that nobody answered in time', async () => {
    const url = await tcp(() => undefined);
    const { attempt, message } = await refusal(url, { timeouts: { handshake: 50 } });
    expect(attempt.kind).to.equal('timeout');
    expect(message).to.contain('no WebSocket was open after 0.05 s');
  });

  it('is not kept waiting by an answer that drips', async () => {
    const dripping: NodeJS.Timeout[] = [];
    const url = await tcp((socket) => {
      socket.write('HTTP/1.1 101 Switching');
      dripping.push(setInterval(() => socket.write('x'), 5));
    });
    const { attempt } = await refusal(url, { timeouts: { handshake: 60 } });
    dripping.forEach(clearInterval);
    expect(attempt.kind).to.equal('timeout');
  });

  for (const [status, headers, kind, words] of [
    [400, {}, 'http', 'takes the connection request for wrong'],
    [401, {}, 'http', 'check identity and password'],
    [403, {}, 'http', 'forbids this station to connect'],
    [404, { 'content-type': 'text/html' }, 'http', 'register the identity with the CSMS'],
    [302, { location: 'https://login.example/?x' }, 'http', 'it redirects to https://login.example/'],
    [503, {}, 'http', 'the server is in trouble or refuses connections now (HTTP 503)'],
    [
      200,
      { 'content-type': 'text/html; charset=utf-8' },
      'not-websocket',
      'a web page came where a WebSocket was expected (HTTP 200)',
    ],
    [200, { 'content-type': 'application/json' }, 'http', 'it answered with HTTP 200 in place of a WebSocket'],
  ] as const) {
    it(`says what HTTP ${status} ${JSON.stringify(headers)} means`, async () => {
      const url = await tcp((socket) =>
        socket.once('data', () => {
          const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
          socket.end(`HTTP/1.1 ${status} X\r\n${lines.join('')}Content-Length: 6\r\n\r\n<html>`);
        }),
      );
      const { attempt, message } = await refusal(url);
      expect(attempt).to.deep.equal({ kind, status });
      expect(message).to.contain(words);
    });
  }

  it('says that a web server without WebSockets answered', async () => {
    const url = await web((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    );
    expect((await refusal(url)).message).to.contain('a web page came where a WebSocket was expected');
  });

  it('says that what answers does not speak HTTP', async () => {
    const url = await tcp((socket) => socket.end('220 mail.example ESMTP\r\n'));
    const { attempt, message } = await refusal(url);
    expect(attempt.kind).to.equal('not-websocket');
    expect(message).to.contain('does not speak HTTP');
  });

  it('says that an HTTP answer is broken', async () => {
    const url = await tcp((socket) => socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nX: \u001b[2J\r\n\r\n')));
    const { attempt, message } = await refusal(url);
    expect(attempt.kind).to.equal('not-websocket');
    expect(message).to.contain('its answer is no valid HTTP');
  });

  it('says that the other side hung up', async () => {
    const url = await tcp((socket) => socket.once('data', () => socket.destroy()));
    const { attempt, message } = await refusal(url);
    expect(attempt.kind).to.equal('network');
    expect(message).to.contain('the other side hung up during the handshake');
  });

  it('says that a handshake is wrong', async () => {
    const url = await tcp((socket) =>
      socket.once('data', () =>
        socket.write(
          'HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: wrong\r\n\r\n',
        ),
      ),
    );
    const { attempt, message } = await refusal(url);
    expect(attempt.kind).to.equal('not-websocket');
    expect(message).to.contain('no valid WebSocket handshake: Invalid Sec-WebSocket-Accept header');
  });

  it('says that wss:// met a server without TLS', async () => {
    const url = await tcp((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    const { attempt, message } = await refusal(url.replace('ws:', 'wss:'));
    expect(attempt.kind).to.equal('tls');
    expect(message).to.contain('does not speak TLS');
  });

  for (const [code, words] of [
    ['CERT_HAS_EXPIRED', 'its certificate has expired'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed; give it as the trusted CA'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'a CA that is not trusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'another host name'],
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'TLS failed: (message)'],
  ] as const) {
    it(`says what ${code} means`, () => {
      const error = Object.assign(new Error('(message)'), { code });
      const attempt = { url: new URL('wss://h/CP1'), shown: 'wss://h/CP1', offered: [], handshakeMs: 1 };
      const { message, attempt: failed } = describeError(attempt, error);
      expect(failed).to.deep.equal({ kind: 'tls', over: 'certificate' });
      expect(message).to.contain(words);
    });
  }

  it('says that no subprotocol, or one that was not offered, was agreed', async () => {
    const endpoint = await listen({ clock: realClock, versions: ['2.0.1'] });
    endings.push(() => endpoint.close());
    const none = await refusal(endpoint.url);
    expect(none.attempt.kind).to.equal('subprotocol');
    expect(none.message).to.contain('agreed to none of the subprotocols that were offered (ocpp1.6)');
    const wrong = await refusal(endpoint.url, { offered: ['ocpp 1.6'] });
    expect(wrong.attempt.kind).to.equal('subprotocol');
  });

  it('names neither the query nor the password of a URL', async () => {
    const url = (await nowhere()).replace('ws://', 'ws://user:S3CRET@');
    const { message } = await refusal(`${url}?token=S3CRET`, {
      security: { passwords: [new Secret('S3CRET')] },
    });
    expect(message).not.to.contain('S3CRET');
  });

  it('rejects a URL that is none', async () => {
    expect((await refusal('http://127.0.0.1/')).attempt.kind).to.equal('url');
    expect((await refusal('not a url')).attempt.kind).to.equal('url');
  });

  it('opens once when asked twice, and can be given up', async () => {
    let connections = 0;
    const url = await tcp(() => connections++);
    const session = station(url);
    const attempts = [failureOf(session.open()), failureOf(session.open())];
    await session.close();
    for (const error of await Promise.all(attempts)) {
      expect(error.message).to.contain('the station hung up before the connection was open');
    }
    expect(connections).to.be.lessThan(2);
  });

  it('reopens as often as wanted, with the same session', async () => {
    const endpoint = await listen({ clock: realClock, versions: ['1.6'] });
    endings.push(() => endpoint.close());
    endpoint.sessionFor('CP1').listen(new Diary());
    const session = station(endpoint.url, { idPrefix: 'x' });
    const diary = new Diary();
    session.listen(diary);
    const frames: number[] = [];
    for (let round = 0; round < 3; round++) {
      await session.open();
      frames.push((await session.call('Heartbeat', {})).answerFrame);
      await session.close();
    }
    expect(frames).to.deep.equal([1, 3, 5]);
    expect(diary.lines).to.deep.equal([1, 2, 3].flatMap(() => ['opened CP1 ocpp1.6', 'closed by us 1000']));
  });

  it('waits for the closing that is under way before it opens again', async () => {
    const endpoint = await listen({ clock: realClock, versions: ['1.6'] });
    endings.push(() => endpoint.close());
    const theirs = new Diary();
    endpoint.sessionFor('CP1').listen(theirs);
    const session = station(endpoint.url);
    session.listen(new Diary());
    await session.open();
    const closing = session.close();
    await session.open();
    await closing;
    await theirs.until('opened', 2);
    expect(theirs.lines).to.deep.equal(['opened CP1 ocpp1.6', 'closed by peer 1000', 'opened CP1 ocpp1.6']);
  });

  it('loses a connection that the other end does not miss until there is a new one', async () => {
    const endpoint = await listen({ clock: realClock, versions: ['1.6'] });
    endings.push(() => endpoint.close());
    const theirs = new Diary();
    endpoint.sessionFor('CP1').listen(theirs);
    const session = station(endpoint.url);
    const ours = new Diary();
    session.listen(ours);
    await session.open();
    await session.close({ abrupt: true, unnoticed: true });
    expect([session.connected, endpoint.sessionFor('CP1').connected]).to.deep.equal([false, true]);
    expect(ours.lines.at(-1)).to.equal('closed by us 1006');
    await session.open();
    await theirs.until('opened', 2);
    const replaced = 'closed by us 1000 replaced by a new connection of the same identity';
    expect(theirs.lines).to.deep.equal(['opened CP1 ocpp1.6', replaced, 'opened CP1 ocpp1.6']);
    await session.call('Heartbeat', {});
  });

  it('can hang up from the listener that hears of the opening', async () => {
    const endpoint = await listen({ clock: realClock, versions: ['1.6'] });
    endings.push(() => endpoint.close());
    const session = station(endpoint.url);
    const diary = new Diary();
    session.listen({
      call: () => undefined,
      opened: () => void session.close({ code: 3000, reason: 'no' }),
      closed: (how) => diary.closed(how),
    });
    await session.open();
    expect(await diary.until('closed')).to.equal('closed by us 3000 no');
  });

  it('carries compressed messages when both ends want that', async () => {
    const endpoint = await listen({ clock: realClock, versions: ['1.6'], compression: true });
    endings.push(() => endpoint.close());
    const theirs = new Diary();
    endpoint.sessionFor('CP1').listen(theirs);
    const session = station(endpoint.url, { compression: true });
    await session.open();
    await session.call('DataTransfer', { data: 'x'.repeat(100_000) });
    expect(theirs.calls[0]?.payload).to.deep.equal({ data: 'x'.repeat(100_000) });
  });

  it('is over after dispose()', async () => {
    const session = station(await nowhere());
    await session.dispose();
    expect((await failureOf(session.open())).message).to.equal('the session was ended');
  });
});
