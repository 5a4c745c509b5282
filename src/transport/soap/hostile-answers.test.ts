import { expect } from 'chai';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ConnectionLost } from '../../session/index.ts';
import { writeResponse } from '../../wire/soap/index.ts';
import { Poster } from './post.ts';

const ANSWER = writeResponse(
  '1.6',
  'station',
  'Heartbeat',
  { currentTime: '2026-01-01T00:00:00Z' },
  { relatesTo: 'm1' },
);
const OK = 'HTTP/1.1 200 OK\r\nContent-Type: application/soap+xml\r\n';

/** What the other party may answer to a request of ours. */
describe('a hostile answer over SOAP', function () {
  this.timeout(20_000);
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  const timers: NodeJS.Timeout[] = [];
  const posters: Poster[] = [];
  afterEach(() => {
    for (const timer of timers.splice(0)) clearInterval(timer);
    for (const poster of posters.splice(0)) poster.dispose();
    for (const socket of sockets) socket.destroy();
    for (const server of servers.splice(0)) server.close();
  });

  /** What comes of a request to a server that does this with each connection on which something came. */
  async function asked(
    answer: (socket: Socket) => void,
    { signal, responseMs = 10_000 }: { signal?: AbortSignal; responseMs?: number } = {},
  ): Promise<{ kind?: string; error?: unknown }> {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
      socket.once('data', () => answer(socket));
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const poster = new Poster({ responseMs });
    posters.push(poster);
    try {
      const { envelope } = await poster.post(new URL(`http://127.0.0.1:${port}/`), { text: '<a/>' }, signal);
      return { kind: envelope.kind };
    } catch (error) {
      return { error };
    }
  }

  /** Writes it again and again, as fast as it is taken. */
  const pour =
    (begin: string, more: string) =>
    (socket: Socket): void => {
      socket.write(begin);
      const on = (): void => {
        for (let room = true; room && socket.writable;) room = socket.write(more);
      };
      socket.on('drain', on);
      on();
    };

  /** Writes it now and then. */
  const drip =
    (begin: string, more: string) =>
    (socket: Socket): void => {
      socket.write(begin);
      timers.push(setInterval(() => socket.writable && socket.write(more), 20));
    };

  const chunk = `10000\r\n${'<a/>'.repeat(0x4000)}\r\n`;

  it('that is right is taken', async () => {
    const right = `${OK}Content-Length: ${ANSWER.length}\r\n\r\n${ANSWER}`;
    expect(await asked((socket) => socket.write(right))).to.deep.equal({ kind: 'response' });
  });

  for (const [what, begin] of [
    ['in chunks', `${OK}Transfer-Encoding: chunked\r\n\r\n`],
    ['of no known length', `${OK}Connection: close\r\n\r\n`],
    ['of a length that nobody can take', `${OK}Content-Length: 99999999999999\r\n\r\n`],
  ] as const)
    it(`without end, ${what}: given up at the bound`, async () => {
      const { error } = await asked(pour(begin, chunk));
      expect(error).to.be.instanceOf(ConnectionLost);
      expect(String(error)).to.contain('more than 1048576 bytes');
    });

  it('that unpacks to more than is allowed is no envelope', async () => {
    const bomb = gzipSync(Buffer.alloc(2 ** 26));
    const head = `${OK}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`;
    expect(await asked((socket) => socket.write(Buffer.concat([Buffer.from(head), bomb])))).to.deep.equal({
      kind: 'malformed',
    });
  });

  const slow: Readonly<Record<string, (socket: Socket) => void>> = {
    'that never comes': () => undefined,
    'whose header comes byte by byte': drip('HTTP/1.1 200 OK\r\n', 'X: y\r\n'),
    'whose body comes byte by byte': drip(`${OK}Content-Length: 100000\r\n\r\n`, '<'),
    'whose chunks come byte by byte': drip(`${OK}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n<\r\n'),
    'that is put off again and again': drip('', 'HTTP/1.1 100 Continue\r\n\r\n'),
  };
  for (const [what, answer] of Object.entries(slow))
    for (const patience of ['the time for an answer', 'the patience of the caller'] as const)
      it(`${what}: ${patience} is the bound`, async () => {
        const own = patience === 'the time for an answer';
        const { error } = await asked(answer, own ? { responseMs: 200 } : { signal: AbortSignal.timeout(200) });
        if (own) {
          expect(error).to.be.instanceOf(ConnectionLost);
          expect(String(error)).to.contain('no whole response came within 0.2 s');
        } else expect((error as Error).name).to.equal('TimeoutError');
        // Nothing is left open for it.
        await Promise.all([...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
      });

  const nonsense: Readonly<Record<string, string>> = {
    'that is no HTTP': 'SSH-2.0-OpenSSH_9.6\r\n',
    'with headers without end': `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`,
    'of two lengths': `${OK}Content-Length: 5\r\nContent-Length: 6\r\n\r\n<abcd`,
    'that breaks off': `${OK}Content-Length: 100\r\n\r\n<a`,
    'that changes the protocol': 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
  };
  for (const [what, text] of Object.entries(nonsense))
    it(`${what} is a lost connection`, async () => {
      const { error } = await asked((socket) => socket.end(text));
      expect(error).to.be.instanceOf(ConnectionLost);
    });

  it('that points elsewhere is not followed', async () => {
    let reached = 0;
    const elsewhere = createHttpServer((_, response) => {
      reached++;
      response.end(ANSWER);
    }).listen(0, '127.0.0.1');
    servers.push(elsewhere);
    await once(elsewhere, 'listening');
    const { port } = elsewhere.address() as { port: number };
    for (const status of [301, 302, 303, 307, 308]) {
      const head = `HTTP/1.1 ${status} Elsewhere\r\nLocation: http://127.0.0.1:${port}/\r\nContent-Length: 0\r\n\r\n`;
      expect((await asked((socket) => socket.write(head))).kind).to.equal('malformed');
    }
    expect(reached).to.equal(0);
  });
});
