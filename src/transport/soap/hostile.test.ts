import { expect } from 'chai';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';
import { realClock } from '../../clock/index.ts';
import { writeRequest } from '../../wire/soap/index.ts';
import { listenSoap } from './index.ts';
import type { CentralSystemEndpoint, CentralSystemOptions } from './index.ts';

const HEARTBEAT = writeRequest('1.6', 'station', 'Heartbeat', {}, { chargeBoxIdentity: 'CP1', messageId: 'm1' });
const PROLOG = '<?xml version="1.0" encoding="UTF-8"?>';
const [BEFORE = '', AFTER = ''] = HEARTBEAT.split('<s:Body>');

/** The heartbeat with something in its body beside or within the message. */
const within = (text: string): string =>
  HEARTBEAT.replace(/(<o:heartbeatRequest[^>]*)\/>/u, `$1>${text}</o:heartbeatRequest>`);
const withAttributes = (text: string): string =>
  HEARTBEAT.replace('<o:heartbeatRequest', `<o:heartbeatRequest ${text}`);
const withDoctype = (subset: string): string => HEARTBEAT.replace(PROLOG, `${PROLOG}<!DOCTYPE e ${subset}>`);

/** What comes in from outside, against an endpoint that honest charge points use as well. */
describe('a hostile peer of a SOAP endpoint', function () {
  this.timeout(20_000);
  const opened: { close(): Promise<void> }[] = [];
  const sockets: Socket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const one of opened.splice(0).reverse()) await one.close();
  });

  async function central(
    options: Partial<CentralSystemOptions> = {},
  ): Promise<{ csms: CentralSystemEndpoint; away: string[] }> {
    const away: string[] = [];
    const csms = await listenSoap({
      clock: realClock,
      versions: ['1.6'],
      onSession: (session) =>
        session.listen({
          call: (call) => void call.reply({ kind: 'result', payload: { currentTime: '2026-01-01T00:00:00Z' } }),
        }),
      onTurnedAway: ({ why }) => away.push(why),
      ...options,
    });
    opened.push(csms);
    return { csms, away };
  }

  async function post(url: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<number> {
    const type = { 'content-type': 'application/soap+xml; charset=utf-8' };
    const text = typeof body === 'string' ? body : new Uint8Array(body);
    const response = await fetch(url, { method: 'POST', body: text, headers: { ...type, ...headers } });
    await response.arrayBuffer();
    return response.status;
  }

  /** A connection of bytes. What comes back is collected; `over` resolves with it at the end. */
  function raw(url: string): { readonly socket: Socket; readonly over: Promise<string> } {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    sockets.push(socket);
    socket.on('error', () => undefined);
    const over = new Promise<string>((resolve) => {
      let seen = '';
      socket.on('data', (data) => (seen += data.toString('latin1')));
      socket.on('close', () => resolve(seen));
    });
    return { socket, over };
  }

  describe('sends documents', () => {
    const MANY = 20_000;
    const many = (of: (index: number) => string): string =>
      Array.from({ length: MANY }, (_, index) => of(index)).join('');
    const documents: Readonly<Record<string, string | Uint8Array>> = {
      'with an external entity': withDoctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]'),
      'with an external document type': withDoctype('SYSTEM "http://127.0.0.1:9/e.dtd"'),
      'with a parameter entity': withDoctype('[<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]'),
      'with entities that expand': withDoctype(
        `[<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]`,
      ),
      'with an entity that nobody declares': within('&x;'),
      'as deep as the size allows': within(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`),
      'that are cut off': HEARTBEAT.slice(0, -5),
      'that are cut off in the middle of a character': Buffer.from(HEARTBEAT.replace('m1', 'ä')).subarray(
        0,
        Buffer.from(HEARTBEAT.slice(0, HEARTBEAT.indexOf('m1'))).length + 1,
      ),
      'with two roots': `${HEARTBEAT}${HEARTBEAT.replace(PROLOG, '')}`,
      'with two bodies': `${BEFORE}<s:Body/><s:Body>${AFTER}`,
      'that are empty': '',
      'that are nothing but zeros': Buffer.alloc(1000),
      'in bytes that are no UTF-8': Buffer.from(HEARTBEAT.replace('m1', 'ÿ'), 'latin1'),
      'whose names have no end': within(`<${'a'.repeat(900_000)}/>`),
    };
    for (const [what, document] of Object.entries(documents))
      it(`${what}: refused, and the next one is served`, async () => {
        const { csms } = await central();
        expect(await post(csms.url, document)).to.be.within(400, 415);
        expect(await post(csms.url, HEARTBEAT)).to.equal(200);
      });

    for (const encoding of ['EBCDIC-CP-US', 'UTF-7', 'x-nonsense'])
      it(`in an encoding that nobody reads (${encoding}): refused, and the next one is served`, async () => {
        const { csms, away } = await central();
        const document = HEARTBEAT.replace('UTF-8', encoding);
        expect(await post(csms.url, document, { 'content-type': 'application/soap+xml' })).to.equal(415);
        expect(await post(csms.url, HEARTBEAT)).to.equal(200);
        expect(away[0]).to.have.length.below(500);
      });

    const sampledValue = Array.from({ length: 8000 }, () => ({ value: '1', unit: 'Nonsense' }));
    const meterValue = [{ timestamp: '2026-01-01T00:00:00Z', sampledValue }];
    const odd: Readonly<Record<string, string>> = {
      'with a list that is wrong in each of its entries': writeRequest(
        '1.6',
        'station',
        'MeterValues',
        { connectorId: 1, meterValue },
        { chargeBoxIdentity: 'CP1', messageId: 'm1' },
      ),
      'with a huge attribute': withAttributes(`a="${'x'.repeat(900_000)}"`),
      'with many attributes': withAttributes(many((index) => `a${index}="" `)),
      'with many namespaces': withAttributes(many((index) => `xmlns:n${index}="n${index}" `)),
      'with many elements': within(many(() => '<a/>')),
      'with a comment without end': within(`<!--${'x'.repeat(900_000)}-->`),
      'that include another one': within(
        '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
      ),
    };
    for (const [what, document] of Object.entries(odd))
      it(`${what}: answered, and what is told of it is bounded`, async () => {
        let told = 0;
        const { csms } = await central({
          onSession: (session) =>
            session.listen({
              call: (call) => {
                told = JSON.stringify(call.breaches).length;
                const beat = call.action === 'Heartbeat';
                call.reply({ kind: 'result', payload: beat ? { currentTime: '2026-01-01T00:00:00Z' } : {} });
              },
            }),
        });
        expect(await post(csms.url, document)).to.equal(200);
        expect(told).to.be.below(50_000);
      });

    it('that name schemas and style sheets of their own: nothing is fetched', async () => {
      let fetched = 0;
      const server = createServer((_, response) => {
        fetched++;
        response.end();
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      opened.push({ close: async () => void server.close() });
      const { port } = server.address() as { port: number };
      const there = `http://127.0.0.1:${port}/x`;
      const located = withAttributes(
        `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn://Ocpp/Cs/2015/10/ ${there} urn:b ${there}"`,
      );
      const { csms } = await central();
      for (const document of [
        located,
        withDoctype(`SYSTEM "${there}"`),
        HEARTBEAT.replace(PROLOG, `${PROLOG}<?xml-stylesheet href="${there}"?>`),
        within(`<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="${there}"/>`),
      ])
        await post(csms.url, document);
      expect(await post(csms.url, HEARTBEAT)).to.equal(200);
      expect(fetched).to.equal(0);
    });

    it('that unpack to more than is allowed, twice packed ones, and packed nonsense: refused', async () => {
      const { csms, away } = await central();
      const bomb = gzipSync(Buffer.alloc(2 ** 26));
      expect(await post(csms.url, bomb, { 'content-encoding': 'gzip' })).to.equal(413);
      expect(await post(csms.url, deflateSync(Buffer.alloc(2 ** 26)), { 'content-encoding': 'deflate' })).to.equal(413);
      expect(await post(csms.url, gzipSync(bomb), { 'content-encoding': 'gzip, gzip' })).to.equal(415);
      expect(await post(csms.url, gzipSync(HEARTBEAT).subarray(0, -9), { 'content-encoding': 'gzip' })).to.equal(400);
      expect(away).to.have.length(4);
    });
  });

  describe('plays with HTTP', () => {
    const post1 = (length: number): string =>
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/soap+xml\r\nContent-Length: ${length}\r\n\r\n`;
    const whole = `${post1(Buffer.byteLength(HEARTBEAT))}${HEARTBEAT}`;

    const slow: Readonly<Record<string, readonly [begin: string, drop: string]>> = {
      'headers byte by byte': ['POST / HTTP/1.1\r\nHost: a\r\n', 'X: y\r\n'],
      'a body byte by byte': [post1(10_000), '<'],
      'chunks byte by byte': ['POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\n<\r\n'],
      nothing: ['', ''],
    };
    for (const [what, [begin, drop]] of Object.entries(slow))
      it(`sends ${what}: the time for a request is up for it`, async () => {
        const { csms } = await central({ requestMs: 200 });
        const { socket, over } = raw(csms.url);
        socket.write(begin);
        const drops = setInterval(() => drop !== '' && socket.writable && socket.write(drop), 20);
        const seen = await over;
        clearInterval(drops);
        expect(seen).to.match(/^HTTP\/1\.1 408|^$/u);
        expect(await post(csms.url, HEARTBEAT)).to.equal(200);
      });

    it('sends a body without end: cut at the bound', async () => {
      const { csms } = await central();
      const { socket, over } = raw(csms.url);
      socket.write('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
      const chunk = `10000\r\n${'<a/>'.repeat(0x4000)}\r\n`;
      const pour = (): void => {
        for (let more = true; more && socket.writable;) more = socket.write(chunk);
      };
      socket.on('drain', pour);
      pour();
      expect(await over).to.match(/^HTTP\/1\.1 413|^$/u);
      expect(await post(csms.url, HEARTBEAT)).to.equal(200);
    });

    it('begins as many bodies as it likes: what is on its way has a bound in all', async () => {
      const { csms, away } = await central();
      const begun = Buffer.concat([Buffer.from(post1(1024 * 1024)), Buffer.alloc(1024 * 1023)]);
      const all = Array.from({ length: 80 }, () => raw(csms.url));
      for (const { socket } of all) socket.write(begun);
      const first = await Promise.race(all.map(({ over }) => over));
      expect(first).to.match(/^HTTP\/1\.1 503/u);
      expect(away[0]).to.contain('too much is being sent at a time');
      for (const { socket } of all) socket.destroy();
      await Promise.all(all.map(({ over }) => over));
      await eventually(async () => (await post(csms.url, HEARTBEAT)) === 200);
    });

    it('opens thousands of connections: those that say nothing are closed, and honest ones are served', async () => {
      const { csms } = await central({ requestMs: 500 });
      for (let wave = 1; wave <= 3; wave++) {
        const all = Array.from({ length: 1000 }, () => raw(csms.url));
        expect(await post(csms.url, HEARTBEAT)).to.equal(200);
        await Promise.all(all.map(({ over }) => over));
      }
    });

    it('sends a thousand requests before it reads an answer: each is answered, in order', async () => {
      const { csms } = await central();
      const { socket, over } = raw(csms.url);
      const count = 1000;
      for (let index = 1; index <= count; index++) {
        const text = HEARTBEAT.replace('m1', `m${index}`);
        const last = index === count ? 'Connection: close\r\n' : '';
        socket.write(`${post1(Buffer.byteLength(text)).replace('\r\n\r\n', `\r\n${last}\r\n`)}${text}`);
      }
      const answered = [...(await over).matchAll(/RelatesTo>m(\d+)</gu)].map(([, id]) => Number(id));
      expect(answered).to.deep.equal(Array.from({ length: count }, (_, index) => index + 1));
    });

    const nonsense: Readonly<Record<string, string>> = {
      'a request of two lengths': `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n<abcd`,
      'a length beside chunks': `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      'a length below nothing': `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n`,
      'headers without end': `POST / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}`,
      'no HTTP at all': '\u0016\u0003\u0001 hello\r\n\r\n',
      'a tunnel': 'CONNECT 10.0.0.1:22 HTTP/1.1\r\nHost: a\r\n\r\n',
      'an upgrade': 'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
      'a good request, and nonsense behind it': `${whole}\u0000\u0001\r\n\r\n`,
    };
    for (const [what, text] of Object.entries(nonsense))
      it(`sends ${what}: refused, and the next one is served`, async () => {
        const { csms } = await central({ requestMs: 500 });
        const { socket, over } = raw(csms.url);
        socket.write(text, 'latin1');
        expect(await over).to.match(/^HTTP\/1\.1 4\d\d|^$/u);
        expect(await post(csms.url, HEARTBEAT)).to.equal(200);
      });
  });
});

/** Tries until it holds; the test's own time is the bound. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
