import { expect } from 'chai';
import type { Socket } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { WebSocket } from 'ws';
import { findCases } from '../catalog/find.ts';
import { realClock, timestamp } from '../clock/index.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { defaultTiming } from '../dsl/timing.ts';
import { readValues } from '../pics/index.ts';
import { referenceStation16 } from '../reference/station16.ts';
import type { OperatorAction, OperatorOutcome } from '../sut/index.ts';
import { foldCase, type CaseResult } from '../trace/index.ts';
import { listen, websocketStation, type Listening, type ListenOptions } from '../transport/index.ts';
import { frame, RawPeer } from '../transport/testing/raw-peer.ts';
import { Lane } from './lane.ts';
import { findingsOf } from './testing/bench.ts';

const MIB = 1024 * 1024;
/** Short waits: what does not come within a second does not come. */
const timing = { ...defaultTiming, patience: 1, operator: 2, reconnect: 0.5, quiet: 0.05 };

/** Does something bad; the charge point goes on as if nothing had been when it answers true. */
type Attack = (station: HostileStation) => boolean | void;

/** A charge point that serves TC_003_CS well, but for one thing, which it does when the cable is plugged in. */
class HostileStation {
  readonly ws: WebSocket;
  #count = 0;
  #second: WebSocket | undefined;
  #waiting = new Map<string, () => void>();

  private constructor(ws: WebSocket) {
    this.ws = ws;
    ws.on('error', () => undefined);
    ws.on('message', (data: Buffer) => this.#hear(data.toString()));
  }

  static async boot(url: string, options: ConstructorParameters<typeof WebSocket>[2] = {}): Promise<HostileStation> {
    const station = new HostileStation(new WebSocket(`${url}/CP001`, ['ocpp1.6'], options));
    await new Promise((resolve, reject) => station.ws.once('open', resolve).once('error', reject));
    await station.call('BootNotification', { chargePointVendor: 'v', chargePointModel: 'm' });
    for (const connectorId of [0, 1, 2]) await station.reports(connectorId, 'Available');
    return station;
  }

  /** Writes these bytes, whatever WebSocket thinks of them. */
  bytes(...pieces: readonly Buffer[]): void {
    const { _socket: socket } = this.ws as unknown as { _socket: Socket };
    for (const piece of pieces) if (socket.writable) socket.write(piece);
  }

  /** Connects a second time. */
  twice(): void {
    this.#second = new WebSocket(this.ws.url, ['ocpp1.6']).on('error', () => undefined);
  }

  gone(): void {
    this.ws.terminate();
    this.#second?.terminate();
  }

  text(...texts: readonly string[]): void {
    for (const text of texts) this.ws.send(text);
  }

  call(action: string, payload: object): Promise<void> {
    const id = `h${++this.#count}`;
    this.text(JSON.stringify([2, id, action, payload]));
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  reports(connectorId: number, status: string): Promise<void> {
    return this.call('StatusNotification', { connectorId, status, errorCode: 'NoError' });
  }

  /** What an operator does to it. */
  async perform(action: OperatorAction, attack: Attack): Promise<OperatorOutcome> {
    if (action.action === 'plugIn') {
      if (attack(this) === true) await this.reports(1, 'Preparing');
    } else if (action.action === 'presentToken') {
      const { idToken: idTag } = action;
      await this.call('Authorize', { idTag });
      const start = { connectorId: 1, idTag, meterStart: 0, timestamp: timestamp(realClock) };
      await this.call('StartTransaction', start);
      await this.reports(1, 'Charging');
    }
    return { outcome: 'done' };
  }

  #hear(text: string): void {
    const [type, id] = JSON.parse(text) as [number, string];
    if (type === 2) this.text(JSON.stringify([3, id, { status: 'Rejected' }]));
    else this.#waiting.get(id)?.();
  }
}

interface Attacked {
  /** The case with the attack. */
  readonly result: CaseResult;
  /** The same case right after it, on the same listener, with a charge point that knows its manners. */
  readonly after: CaseResult;
}

describe('a hostile charge point in the middle of a case', function () {
  this.timeout(15_000);
  let testCase: TestCase;

  before(async () => {
    testCase = (await findCases((id) => id === 'TC_003_CS'))[0]!.testCase;
  });

  /** Runs TC_003_CS twice on one listener: with the attack, and then without. */
  async function attacked(
    begin: (url: string) => Promise<HostileStation | undefined>,
    attack: Attack,
    options: Partial<ListenOptions> = {},
  ): Promise<Attacked> {
    let operate = (action: OperatorAction): Promise<OperatorOutcome> => {
      void action;
      return Promise.resolve({ outcome: 'done' });
    };
    const lane = new Lane({
      sut: 'station',
      binding: '1.6J',
      identity: 'CP001',
      clock: realClock,
      timing,
      driver: { name: 'the test', perform: (action) => operate(action) },
      pics: {},
      configured: readValues('1.6').values,
      kit: testCase.kit,
    });
    const listening = await listen({
      clock: realClock,
      versions: ['1.6'],
      session: () => ({ tap: lane.tap }),
      timeouts: { handshake: 300, closing: 100 },
      ...options,
    });
    lane.use(listening.sessionFor('CP001'));
    try {
      const beginning = begin(listening.url);
      operate = async (action) => (await beginning)?.perform(action, attack) ?? { outcome: 'done' };
      const result = await play(lane, testCase);
      (await beginning)?.gone();
      return { result, after: await wellBehaved(listening, lane, (perform) => (operate = perform)) };
    } finally {
      await lane.dispose();
      await listening.close();
    }
  }

  async function wellBehaved(
    { url }: Listening,
    lane: Lane,
    drivenBy: (perform: (action: OperatorAction) => Promise<OperatorOutcome>) => void,
  ): Promise<CaseResult> {
    const session = websocketStation({ url, identity: 'CP001', version: '1.6', clock: realClock });
    const station = referenceStation16({ session, clock: realClock, settings: {} });
    drivenBy((action) => station.perform(action));
    station.start();
    const after = await play(lane, testCase);
    await station.stop();
    await session.dispose();
    return after;
  }

  for (const [what, attack, finding] of [
    ['broken JSON', (s) => s.text('[2,"x","Heartbeat",{'), /^must the frame: expected JSON text, received .*Heartbeat/],
    [
      'JSON nested 100,000 deep',
      (s) => s.text(`[2,"x","Heartbeat",${'['.repeat(100_000)}${']'.repeat(100_000)}]`),
      /^must the JSON text: expected nested at most 64 levels deep/,
    ],
    [
      'a __proto__ key',
      (s) =>
        s.text(
          '[2,"x","StatusNotification",{"__proto__":{"connectorId":1,"errorCode":"NoError","status":"Preparing"}}]',
        ),
      /^1 must .*connectorId/,
    ],
    [
      'an object where text is due, which no text can be made of',
      (s) => s.text('[2,"x","Authorize",{"idTag":{"toString":1,"valueOf":1}}]'),
      /^1 must message: expected StatusNotification, received Authorize \{"idTag":\{"toString":1/,
    ],
    [
      'a binary message',
      (s) => s.ws.send(Buffer.from('[2,"x","Heartbeat",{}]')),
      /^must the WebSocket message: expected a text message, received a binary message of 22 bytes/,
    ],
    [
      'a frame over the size limit',
      (s) => s.text(' '.repeat(MIB + 1)),
      /^must connection: .*received the peer sent a message of more than 1048576 bytes/,
    ],
    [
      'a frame that is compressed, though that was not agreed',
      (s) => s.bytes(frame(deflateRawSync('[]'), { rsv1: true })),
      /^must connection: .*no compression was agreed/,
    ],
    [
      'a million fragments of one byte',
      (s) => s.bytes(frame('[', { fin: false }), ...Array<Buffer>(100).fill(tenThousandFragments)),
      /^must connection: .*in more than 64 fragments/,
    ],
    [
      'a result that nobody asked for',
      (s) => s.text('[3,"nobody",{}]'),
      /^must message id: expected the id of an open CALL, received "nobody"/,
    ],
    [
      'an error that nobody asked for',
      (s) => s.text('[4,"nobody","InternalError","",{}]'),
      /^must message id: expected the id of an open CALL, received "nobody"/,
    ],
    [
      'a message id that was used before, for another message',
      (s) => s.text('[2,"h1","Heartbeat",{}]'),
      /^must message id: expected an id not used before on this connection, received "h1" again, for Heartbeat/,
    ],
    [
      'a flood of messages',
      (s) => s.bytes(...Array<Buffer>(20).fill(aThousandHeartbeats)),
      /^must connection: .*more than 5000 messages within one second/,
    ],
    [
      'an action that every object knows',
      (s) => s.text('[2,"x","constructor",{}]'),
      /^1 must message: expected StatusNotification, received constructor \{\}/,
    ],
    [
      'a connection that is cut',
      (s) => s.ws.terminate(),
      /^1 must message: expected StatusNotification within 1 s, received nothing, and the connection is closed \(1006/,
    ],
    [
      'a second connection of the same identity',
      (s) => s.twice(),
      /^1 must message: expected StatusNotification within 1 s, received nothing/,
    ],
  ] as readonly (readonly [string, Attack, RegExp])[]) {
    it(`${what}: the case fails and says exactly that; the next one passes`, async () => {
      const { result, after } = await attacked((url) => HostileStation.boot(url), attack);
      expect(result.verdict).to.equal('fail');
      const must = findingsOf(result).filter((line) => /^\S* ?must/.test(line));
      expect(must[0]).to.match(finding);
      expect(after.because).to.equal('');
      expect(findingsOf(after)).to.deep.equal([]);
      expect(after.verdict).to.equal('pass');
      expect(({} as Record<string, unknown>)['connectorId']).to.equal(undefined);
    });
  }

  it('a compression bomb: the case fails and says exactly that; the next one passes', async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * MIB, 0x20));
    const { result, after } = await attacked(
      (url) => HostileStation.boot(url, { perMessageDeflate: true }),
      (station) => station.bytes(frame(bomb, { rsv1: true })),
      { compression: true },
    );
    expect(result.verdict).to.equal('fail');
    expect(findingsOf(result)[0]).to.contain('a message of more than 1048576 bytes');
    expect(after.verdict).to.equal('pass');
  });

  it('messages of unknown types are ignored (OCPP-J 1.6 §4.1.3): the case passes, with notes', async () => {
    const { result, after } = await attacked(
      (url) => HostileStation.boot(url),
      (station) => {
        station.text('[7,"x","Heartbeat",{}]', '[99]');
        return true;
      },
    );
    // It does not let itself be cleaned up after, which is no matter here.
    expect(result.findings.filter(({ level }) => level === 'may')).to.have.length(2);
    expect(findingsOf(result)[0]).to.match(/^may element 0 \(the message type\): .*received number 7/);
    expect(result.verdict).to.equal('pass');
    expect(after.verdict).to.equal('pass');
  });

  it('the wrong subprotocol: nothing is tested, and it says why; the next case passes', async () => {
    const { result, after } = await attacked(
      async (url) => {
        const ws = new WebSocket(`${url}/CP001`, ['ocpp2.0.1']).on('error', () => undefined);
        await new Promise((resolve) => ws.once('close', resolve));
        return undefined;
      },
      () => undefined,
    );
    expect(result.verdict).to.equal('inconclusive');
    expect(result.because).to.contain('did not connect').and.contain('ocpp2.0.1');
    expect(after.verdict).to.equal('pass');
  });

  it('a header byte now and then: nothing is tested, and the next case passes', async () => {
    const { result, after } = await attacked(
      async (url) => {
        const slow = await RawPeer.reach(url);
        slow.write('GET /CP001 HTTP/1.1\r\nX: ');
        const dripping = setInterval(() => slow.write('x'), 20);
        void slow.ended().then(() => clearInterval(dripping));
        return undefined;
      },
      () => undefined,
    );
    expect(result.verdict).to.equal('inconclusive');
    expect(result.because).to.contain('did not connect');
    expect(after.verdict).to.equal('pass');
  });
});

const tenThousandFragments = Buffer.concat(Array.from({ length: 10_000 }, () => frame(' ', { opcode: 0, fin: false })));
const aThousandHeartbeats = Buffer.concat(
  Array.from({ length: 1000 }, (_, index) => frame(`[2,"f${index}","Heartbeat",{}]`)),
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
