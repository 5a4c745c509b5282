import { expect } from 'chai';
import { deflateRawSync } from 'node:zlib';
import { realClock } from '../clock/index.ts';
import { Diary, failureOf } from './testing/diary.ts';
import { closeFrame, frame, RawPeer } from './testing/raw-peer.ts';
import { listen } from './websocket-server.ts';
import type { Listening, ListenOptions } from './websocket-server.ts';

const MIB = 1024 * 1024;

/** Sockets and servers that are open in this process. */
const openHandles = (): number => process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;

describe('a hostile station', () => {
  let endpoint: Listening;
  let diary: Diary;
  let peer: RawPeer;
  let before: number;

  async function attack(options: Partial<ListenOptions> = {}, headers?: readonly string[]): Promise<void> {
    endpoint = await listen({ clock: realClock, versions: ['1.6'], ...options });
    diary = new Diary();
    endpoint.sessionFor('CP1').listen(diary);
    peer = await RawPeer.open(`${endpoint.url}/CP1`, headers);
    await diary.until('opened');
  }

  /** The endpoint is none the worse: the same station connects again and is served. */
  async function stillServes(): Promise<void> {
    const opened = diary.lines.filter((line) => line.startsWith('opened')).length;
    const next = await RawPeer.open(`${endpoint.url}/CP1`);
    next.write(frame('[2,"after","Heartbeat",{}]'));
    await next.until((text) => text.includes('[3,"after",{}]'));
    await diary.until('opened', opened + 1);
    next.destroy();
  }

  beforeEach(() => {
    before = openHandles();
  });

  afterEach(async () => {
    peer.destroy();
    await endpoint.close();
    await peer.ended();
    await new Promise((resolve) => setImmediate(resolve));
    expect(openHandles()).to.equal(before);
  });

  for (const [what, text, stray] of [
    ['broken JSON', '[2,"1","Heartbeat",{]', 'malformed not-json'],
    ['truncated JSON', '[3,"1",{"configurationKey":[]', 'malformed not-json'],
    [
      'JSON nested 100,000 deep',
      `[2,"1","Heartbeat",${'['.repeat(100_000)}${']'.repeat(100_000)}]`,
      'malformed too-deep',
    ],
    ['objects nested 50,000 deep', '{"a":'.repeat(50_000), 'malformed too-deep'],
    ['an empty message', '', 'malformed not-json'],
    ['something that is no array', '{"__proto__":{"polluted":1}}', 'malformed not-array'],
    ['an unknown message type', '[7,"1","Heartbeat",{}]', 'malformed unknown-type'],
    ['a result that nobody asked for', '[3,"nobody",{}]', 'answer-to-nobody'],
    ['an error that nobody asked for', '[4,"nobody","GenericError","",{}]', 'answer-to-nobody'],
    ['a terminal escape in the message id', '[3,"\\u001b[2J",{}]', 'answer-to-nobody'],
  ] as const) {
    it(`${what}: one stray, and the connection goes on`, async () => {
      await attack();
      peer.write(frame(text), frame('[2,"next","Heartbeat",{}]'));
      await peer.until((received) => received.includes('[3,"next",{}]'));
      expect(diary.lines.slice(1)).to.deep.equal([`stray ${stray}`, 'call Heartbeat']);
    });
  }

  it('__proto__ keys: pollute nothing, neither here nor in the next session', async () => {
    await attack();
    peer.write(
      frame('[2,"__proto__","Heartbeat",{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]'),
    );
    await peer.until((received) => received.includes('[3,"__proto__",{}]'));
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    await stillServes();
  });

  it('a binary message: a stray, and the connection goes on', async () => {
    await attack();
    peer.write(frame('[2,"1","Heartbeat",{}]', { opcode: 2 }), frame('[2,"2","Heartbeat",{}]'));
    await peer.until((received) => received.includes('[3,"2",{}]'));
    expect(diary.lines.slice(1)).to.deep.equal(['stray malformed binary', 'call Heartbeat']);
  });

  it('repeated ids and a second open CALL: strays beside the calls', async () => {
    await attack();
    diary = new Diary(false);
    endpoint.sessionFor('CP1').listen(diary);
    peer.write(frame('[2,"1","Heartbeat",{}]'), frame('[2,"1","Heartbeat",{}]'), frame('[2,"2","Heartbeat",{}]'));
    await diary.until('call', 3);
    expect(diary.lines).to.deep.equal([
      'call Heartbeat',
      'stray repeated-id',
      'stray second-open-call',
      'call Heartbeat',
      'stray second-open-call',
      'call Heartbeat',
    ]);
  });

  for (const [what, bytes, closed] of [
    [
      'a message over the limit',
      [frame(Buffer.alloc(MIB + 1, 0x20))],
      '1009 the peer sent a message of more than 1048576 bytes',
    ],
    [
      'a message that claims to be of 2^60 bytes',
      [frame('', { claim: 2 ** 60 })],
      '1009 the peer sent a message of more than 1048576 bytes',
    ],
    [
      'fragments that are over the limit together',
      [frame(Buffer.alloc(MIB, 0x20), { fin: false }), frame('xx', { opcode: 0 })],
      '1009 the peer sent a message of more than 1048576 bytes',
    ],
    [
      'text that is not UTF-8',
      [frame(Buffer.from([0x5b, 0xff, 0xfe, 0x5d]))],
      '1007 the peer sent text that is not UTF-8 (RFC 6455 §8.1)',
    ],
    [
      'a compressed frame, though compression is off',
      [frame(deflateRawSync('[]'), { rsv1: true })],
      '1002 the peer sent a compressed frame, though no compression was agreed (RFC 7692 §6)',
    ],
    [
      'a frame without a mask',
      [frame('[]', { masked: false })],
      '1002 the peer sent a frame without a mask; a client has to mask every frame (RFC 6455 §5.1)',
    ],
    [
      'an unknown opcode',
      [frame('[]', { opcode: 5 })],
      '1002 the peer sent a frame whose opcode is unknown or out of order (RFC 6455 §5.2 and §5.4)',
    ],
    [
      'a continuation of nothing',
      [frame('[]', { opcode: 0 })],
      '1002 the peer sent a frame whose opcode is unknown or out of order (RFC 6455 §5.2 and §5.4)',
    ],
    [
      'a fragmented ping',
      [frame('', { opcode: 9, fin: false })],
      '1002 the peer broke the WebSocket protocol: Invalid WebSocket frame: FIN must be set',
    ],
    [
      'a close code that must not be sent',
      [closeFrame(1006)],
      '1002 the peer sent a close frame with a code that must not be sent (RFC 6455 §7.4)',
    ],
  ] as const) {
    it(`${what}: cut off, with the reason`, async () => {
      await attack();
      peer.write(...bytes);
      await diary.until('closed');
      expect(diary.lines.slice(1)).to.deep.equal([`closed by breach ${closed}`]);
      await peer.ended();
      expect(diary.lines).to.have.length(2);
      await stillServes();
    });
  }

  it('the largest message that is allowed comes through', async () => {
    await attack();
    const text = `[2,"1","DataTransfer",{"data":"${'x'.repeat(MIB - 40)}"}]`;
    peer.write(frame(text.padEnd(MIB, ' ')));
    await peer.until((received) => received.includes('[3,"1",{}]'));
    expect(diary.lines.slice(1)).to.deep.equal(['call DataTransfer']);
  });

  it('a million fragments of one byte: refused at the 65th, and the rest is not looked at', async () => {
    await attack();
    const fragments = (count: number): Buffer =>
      Buffer.concat(Array.from({ length: count }, () => frame(' ', { opcode: 0, fin: false })));
    peer.write(frame('[', { fin: false }), fragments(63), frame('', { opcode: 9 }));
    // The ping is answered: 64 fragments were read and borne.
    await peer.until(() => peer.afterHead[0] === 0x8a);
    expect(diary.lines).to.have.length(1);
    peer.write(fragments(1));
    expect(await diary.until('closed')).to.equal(
      'closed by breach 1008 the peer sent a message in more than 64 fragments',
    );
    const many = fragments(10_000);
    for (let n = 0; n < 100; n++) peer.write(many);
    await peer.ended();
    expect(diary.lines).to.have.length(2);
    await stillServes();
  });

  it('64 fragments are allowed', async () => {
    await attack();
    const text = '[2,"1","Heartbeat",{}]'.padEnd(64, ' ');
    peer.write(...[...text].map((byte, n) => frame(byte, { opcode: n === 0 ? 1 : 0, fin: n === 63 })));
    await diary.until('call Heartbeat');
  });

  for (const [what, fragments] of [
    ['in one frame', 1],
    ['in fragments', 16],
  ] as const) {
    it(`a compression bomb ${what}: cut off when what is unpacked passes the limit`, async () => {
      const headers = ['Sec-WebSocket-Protocol: ocpp1.6', 'Sec-WebSocket-Extensions: permessage-deflate'];
      await attack({ compression: true }, headers);
      expect(peer.text).to.contain('permessage-deflate');
      const bomb = deflateRawSync(Buffer.alloc(64 * MIB, 0x20));
      expect(bomb.length).to.be.lessThan(MIB);
      const size = Math.ceil(bomb.length / fragments);
      for (let n = 0; n < fragments; n++) {
        const piece = bomb.subarray(n * size, (n + 1) * size);
        peer.write(frame(piece, { rsv1: n === 0, opcode: n === 0 ? 1 : 0, fin: n === fragments - 1 }));
      }
      expect(await diary.until('closed')).to.equal(
        'closed by breach 1009 the peer sent a message of more than 1048576 bytes',
      );
      await peer.ended();
      await stillServes();
    });
  }

  it('compressed data that does not unpack: cut off', async () => {
    const headers = ['Sec-WebSocket-Protocol: ocpp1.6', 'Sec-WebSocket-Extensions: permessage-deflate'];
    await attack({ compression: true }, headers);
    peer.write(frame(Buffer.from([0xff, 0xff, 0xff]), { rsv1: true }));
    expect(await diary.until('closed')).to.equal(
      'closed by breach 1007 the peer sent compressed data that cannot be unpacked (RFC 7692 §7)',
    );
  });

  it('compression that is offered while it is off: not agreed to, and the talk goes on', async () => {
    await attack({}, ['Sec-WebSocket-Protocol: ocpp1.6', 'Sec-WebSocket-Extensions: permessage-deflate']);
    expect(peer.text.toLowerCase()).not.to.contain('sec-websocket-extensions');
    peer.write(frame('[2,"1","Heartbeat",{}]'));
    await peer.until((received) => received.includes('[3,"1",{}]'));
  });

  it('a flood of messages: cut off', async () => {
    await attack({ session: () => ({ limits: { framesPerSecond: 500 } }) });
    const thousand = Buffer.concat(Array.from({ length: 1000 }, () => frame('[3,"x",{}]')));
    for (let n = 0; n < 50; n++) peer.write(thousand);
    await diary.until('closed');
    expect(diary.lines.at(-1)).to.equal('closed by breach 1008 the peer sent more than 500 messages within one second');
    expect(diary.lines).to.have.length(502);
    await peer.ended();
    expect(diary.lines).to.have.length(502);
    await stillServes();
  });

  it('a flood of pings: cut off', async () => {
    await attack();
    peer.write(Buffer.concat(Array.from({ length: 1000 }, () => frame('', { opcode: 9 }))));
    expect(await diary.until('closed')).to.equal(
      'closed by breach 1008 the peer sent more than 50 pings within one second',
    );
  });

  it('a peer that does not read: cut off when too much is unsent', async () => {
    await attack({ limits: { unsentBytes: 4 * MIB } });
    peer.socket.pause();
    const session = endpoint.sessionFor('CP1');
    while (session.connected) session.sendRaw(' '.repeat(MIB));
    expect(await diary.until('closed')).to.equal('closed by breach 1008 the peer does not read what is sent to it');
  });

  it('a reset in mid frame: closed by the peer, the call that waits fails', async () => {
    await attack();
    const waiting = failureOf(endpoint.sessionFor('CP1').call('Reset', {}));
    await peer.until((text) => text.includes('Reset'));
    peer.write(frame('[3,"', { claim: 5000 }));
    peer.socket.resetAndDestroy();
    expect(await waiting).to.have.property('name', 'ConnectionLost');
    expect(await diary.until('closed')).to.match(/^closed by peer 1006/u);
    await stillServes();
  });

  it('a header byte now and then: refused when the time for the request is over', async () => {
    const turnedAway: string[] = [];
    await attack({ timeouts: { handshake: 100 }, onTurnedAway: ({ why }) => turnedAway.push(why) });
    const slow = await RawPeer.reach(endpoint.url);
    slow.write('GET /CP1 HTTP/1.1\r\nX: ');
    const dripping = setInterval(() => slow.write('x'), 10);
    await slow.ended();
    clearInterval(dripping);
    expect(slow.status).to.equal('HTTP/1.1 408 Request Timeout');
    expect(turnedAway).to.deep.equal(['the request was not complete within 0.1 s']);
    expect(diary.lines).to.deep.equal(['opened CP1 ocpp1.6']);
    await stillServes();
  });

  it('a connection on which nothing is ever sent: ended', async () => {
    await attack({ timeouts: { handshake: 100 } });
    const silent = await RawPeer.reach(endpoint.url);
    await silent.ended();
    await stillServes();
  });

  it('something that is no HTTP, and a header without end: refused', async () => {
    const turnedAway: string[] = [];
    await attack({ onTurnedAway: ({ why }) => turnedAway.push(why) });
    const noise = await RawPeer.reach(endpoint.url);
    noise.write(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01]));
    await noise.ended();
    const long = await RawPeer.reach(endpoint.url);
    long.write(`GET /CP1 HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`);
    await long.ended();
    expect(long.status).to.equal('HTTP/1.1 431 Request Header Fields Too Large');
    expect(turnedAway).to.deep.equal([
      'it came with TLS, but this endpoint has none; give the other side the ws:// URL, or us cert and key',
      'the header of the request is too long',
    ]);
    await stillServes();
  });

  it('bad frames right behind the handshake, in the same packet: the same events', async () => {
    await attack();
    peer.destroy();
    await diary.until('closed by peer');
    const eager = await RawPeer.reach(endpoint.url);
    eager.request('/CP1', ['Sec-WebSocket-Protocol: ocpp1.6']);
    eager.write(frame('[2,"1","Heartbeat",{}]'), frame('[]', { masked: false }));
    await diary.until('closed by breach');
    expect(diary.lines.slice(2, 4)).to.deep.equal(['opened CP1 ocpp1.6', 'call Heartbeat']);
    await eager.ended();
  });
});
