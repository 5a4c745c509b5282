import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import { findCases } from '../catalog/find.ts';
import { realClock, timestamp } from '../clock/index.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { defaultTiming } from '../dsl/timing.ts';
import { readValues } from '../pics/index.ts';
import { foldCase, type CaseResult } from '../trace/index.ts';
import { websocketStation } from '../transport/index.ts';
import { frame } from '../transport/testing/raw-peer.ts';
import { Lane } from './lane.ts';
import { findingsOf } from './testing/bench.ts';

const MIB = 1024 * 1024;
const timing = { ...defaultTiming, patience: 1, operator: 2, reconnect: 0.5, quiet: 0.05 };
const { values } = readValues('1.6');
/** Low enough for a busy machine to see that it is too much, within the second that the case waits. */
const FLOOD = { framesPerSecond: 1000 };

/** Does something bad in place of an answer; the central system answers all the same when it gives true. */
type Attack = (hostile: HostileCsms, id: string) => boolean | void;

/** A central system that serves TC_003_CSMS well, but for what it does when the connector is Preparing. */
class HostileCsms {
  readonly url: string;
  readonly #http: HttpServer;
  readonly #wss: WebSocketServer;
  #ws: WebSocket | undefined;
  #transactions = 0;
  /** What it does the next time; undefined when it knows its manners. */
  attack: Attack | undefined;

  private constructor(http: HttpServer, options: ServerOptions) {
    this.#http = http;
    this.url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
    this.#wss = new WebSocketServer({ server: http, handleProtocols: () => 'ocpp1.6', ...options });
    this.#wss.on('connection', (ws) => {
      this.#ws = ws;
      ws.on('error', () => undefined);
      ws.on('message', (data: Buffer) => this.#hear(data.toString()));
    });
  }

  static async open(options: ServerOptions = {}): Promise<HostileCsms> {
    const http = createServer().listen(0, '127.0.0.1');
    await once(http, 'listening');
    return new HostileCsms(http, options);
  }

  text(...texts: readonly string[]): void {
    for (const text of texts) this.#ws!.send(text);
  }

  binary(bytes: Buffer): void {
    this.#ws!.send(bytes);
  }

  hangUp(): void {
    this.#ws!.close(1011, 'out of\u001b[31m memory');
  }

  cut(): void {
    this.#ws!.terminate();
  }

  /** Writes these bytes, whatever WebSocket thinks of them. */
  bytes(...pieces: readonly Buffer[]): void {
    const { _socket: socket } = this.#ws as unknown as { _socket: Socket };
    for (const piece of pieces) if (socket.writable) socket.write(piece);
  }

  async close(): Promise<void> {
    for (const ws of this.#wss.clients) ws.terminate();
    this.#wss.close();
    this.#http.close();
    this.#http.closeAllConnections();
    await once(this.#http, 'close');
  }

  #hear(text: string): void {
    const [type, id, action, payload] = JSON.parse(text) as [number, string, string, Record<string, unknown>];
    if (type !== 2) return;
    const { attack } = this;
    if (attack && action === 'StatusNotification' && payload['status'] === 'Preparing') {
      this.attack = undefined;
      if (attack(this, id) !== true) return;
    }
    this.text(JSON.stringify([3, id, this.#answer(action, payload)]));
  }

  #answer(action: string, { idTag }: Record<string, unknown>): object {
    const known = [values.validIdTag, values.validIdTag2].includes(String(idTag));
    const idTagInfo = { status: known ? 'Accepted' : 'Invalid' };
    switch (action) {
      case 'BootNotification':
        return { status: 'Accepted', currentTime: timestamp(realClock), interval: 300 };
      case 'Heartbeat':
        return { currentTime: timestamp(realClock) };
      case 'Authorize':
        return { idTagInfo };
      case 'StartTransaction':
        return { transactionId: ++this.#transactions, idTagInfo };
      default:
        return {};
    }
  }
}

describe('a hostile central system in the middle of a case', function () {
  this.timeout(15_000);
  let testCase: TestCase;

  before(async () => {
    testCase = (await findCases((id) => id === 'TC_003_CSMS'))[0]!.testCase;
  });

  function laneTo(url: string, compression = false): Lane {
    const lane = new Lane({
      sut: 'csms',
      binding: '1.6J',
      identity: 'CP001',
      clock: realClock,
      timing,
      driver: { name: 'the test', perform: () => Promise.resolve({ outcome: 'done' }) },
      pics: {},
      configured: values,
      kit: testCase.kit,
    });
    const timeouts = { handshake: 300, closing: 100 };
    const station = { url, identity: 'CP001', version: '1.6', clock: realClock, tap: lane.tap } as const;
    lane.use(websocketStation({ sessionLimits: FLOOD, ...station, timeouts, compression }));
    return lane;
  }

  /** Runs TC_003_CSMS twice: with the attack, and then without, on the same lane. */
  async function attacked(
    attack: Attack,
    options: ServerOptions = {},
  ): Promise<{ readonly result: CaseResult; readonly after: CaseResult }> {
    const hostile = await HostileCsms.open(options);
    const lane = laneTo(hostile.url, options.perMessageDeflate !== undefined);
    hostile.attack = attack;
    try {
      const result = await play(lane, testCase);
      return { result, after: await play(lane, testCase) };
    } finally {
      await lane.dispose();
      await hostile.close();
    }
  }

  for (const [what, attack, finding] of [
    [
      'broken JSON in place of an answer',
      (h, id) => h.text(`[3,"${id}",{`),
      /^must the frame: expected JSON text, received \[3,/,
    ],
    [
      'JSON nested 100,000 deep',
      (h, id) => h.text(`[3,"${id}",${'{"a":'.repeat(100_000)}`),
      /^must the JSON text: expected nested at most 64 levels deep/,
    ],
    [
      'a __proto__ key in an answer',
      (h, id) => h.text(`[3,"${id}",{"__proto__":{"polluted":1}}]`),
      /^2 must __proto__: expected .*\(schema\)/,
    ],
    [
      'a binary message',
      (h, id) => h.binary(Buffer.from(`[3,"${id}",{}]`)),
      /^must the WebSocket message: expected a text message, received a binary message/,
    ],
    [
      'a frame over the size limit',
      (h) => h.text(' '.repeat(MIB + 1)),
      /^must connection: .*received the peer sent a message of more than 1048576 bytes/,
    ],
    [
      'a frame that is compressed, though that was not agreed',
      (h) => h.bytes(frame(deflateRawSync('[]'), { rsv1: true, masked: false })),
      /^must connection: .*no compression was agreed/,
    ],
    [
      'a million fragments of one byte',
      (h) => h.bytes(frame('[', { fin: false, masked: false }), ...Array<Buffer>(100).fill(tenThousandFragments)),
      /^must connection: .*in more than 64 fragments/,
    ],
    [
      'a result that nobody asked for',
      (h) => h.text('[3,"nobody",{}]'),
      /^must message id: expected the id of an open CALL, received "nobody"/,
    ],
    [
      'an answer twice',
      (h, id) => h.text(`[3,"${id}",{}]`, `[3,"${id}",{}]`),
      /^must message id: expected one answer, received a second answer to/,
    ],
    [
      'an answer that is no object',
      (h, id) => h.text(`[3,"${id}",[1]]`),
      /^must element 2 \(the payload\): expected an object, received array \[1\]/,
    ],
    [
      'a message id that was used before, for another message',
      (h) => h.text('[2,"x","GetConfiguration",{}]', '[2,"x","ClearCache",{}]'),
      /^must message id: expected an id not used before on this connection, received "x" again, for ClearCache/,
    ],
    [
      'a flood of messages',
      (h) => h.bytes(...Array<Buffer>(20).fill(aThousandCalls)),
      /^must connection: .*more than 1000 messages within one second/,
    ],
    [
      'an action that every object knows',
      (h) => {
        h.text('[2,"x","constructor",{}]');
        return true;
      },
      /^must message: expected nothing more, received constructor \{\}/,
    ],
    [
      'a connection that is closed',
      (h) => h.hangUp(),
      /^2 must answer: expected CALLRESULT, received nothing: the connection was lost .*\(1011, out of\\x1b\[31m memory\)/,
    ],
    [
      'a connection that is cut',
      (h) => h.cut(),
      /^2 must answer: expected CALLRESULT, received nothing: the connection was lost .*1006/,
    ],
    ['silence', () => undefined, /^2 must answer: expected within 1 s, received nothing/],
  ] as readonly (readonly [string, Attack, RegExp])[]) {
    it(`${what}: the case fails and says exactly that; the next one passes`, async () => {
      const { result, after } = await attacked(attack);
      expect(result.verdict).to.equal('fail');
      const must = findingsOf(result).filter((line) => /^\S* ?must/.test(line));
      expect(must[0]).to.match(finding);
      expect(after.because).to.equal('');
      expect(after.verdict).to.equal('pass');
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });
  }

  it('a compression bomb: the case fails and says exactly that; the next one passes', async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * MIB, 0x20));
    const { result, after } = await attacked((hostile) => hostile.bytes(frame(bomb, { rsv1: true, masked: false })), {
      perMessageDeflate: true,
    });
    expect(result.verdict).to.equal('fail');
    expect(findingsOf(result)[0]).to.contain('a message of more than 1048576 bytes');
    expect(after.verdict).to.equal('pass');
  });

  it('messages of unknown types are ignored (OCPP-J 1.6 §4.1.3): the case passes, with notes', async () => {
    const { result, after } = await attacked((hostile) => {
      hostile.text('[7,"x","Heartbeat",{}]', '[99]');
      return true;
    });
    expect(result.verdict).to.equal('pass');
    expect(result.findings.map(({ level }) => level)).to.deep.equal(['may', 'may']);
    expect(after.findings).to.deep.equal([]);
  });

  it('the wrong subprotocol: nothing is tested, and it says why', async () => {
    const hostile = await HostileCsms.open({ handleProtocols: () => 'ocpp2.0.1' });
    const lane = laneTo(hostile.url);
    try {
      const result = await play(lane, testCase);
      expect(result.verdict).to.equal('inconclusive');
      expect(result.because).to.contain('could not be reached').and.contain('subprotocol');
    } finally {
      await lane.dispose();
      await hostile.close();
    }
  });

  it('an answer to the handshake that comes a byte now and then: nothing is tested, and it says why', async () => {
    const dripping = new Set<NodeJS.Timeout>();
    const server: Server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      dripping.add(setInterval(() => socket.write('H'), 20));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const lane = laneTo(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    try {
      const result = await play(lane, testCase);
      expect(result.verdict).to.equal('inconclusive');
      expect(result.because).to.contain('could not be reached');
    } finally {
      for (const timer of dripping) clearInterval(timer);
      await lane.dispose();
      server.close();
    }
  });
});

const tenThousandFragments = Buffer.concat(
  Array.from({ length: 10_000 }, () => frame(' ', { opcode: 0, fin: false, masked: false })),
);
const aThousandCalls = Buffer.concat(
  Array.from({ length: 1000 }, (_, index) => frame(`[2,"f${index}","GetLocalListVersion",{}]`, { masked: false })),
);

async function play(lane: Lane, testCase: TestCase): Promise<CaseResult> {
  const fold = foldCase();
  const never = new AbortController().signal;
  await lane.run(testCase, {
    record: (event) => fold.take({ at: realClock.now(), case: `${testCase.id}@1.6J`, ...event }),
    signal: never,
    cleanUpSignal: never,
    cleanUp: true,
  });
  return fold.result();
}
