import { expect } from 'chai';
import { VirtualClock } from '../clock/index.ts';
import { demands, testCentralSystem, type SoapSpec, type CentralSystemStage } from '../dsl/soap.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { defaultTiming } from '../dsl/timing.ts';
import { readValues } from '../pics/index.ts';
import type { IncomingCall, PostedEnvelope, Session } from '../session/index.ts';
import { foldCase, type CaseResult, type TraceBody } from '../trace/index.ts';
import { soapMemoryPair } from '../transport/soap/index.ts';
import { Lane } from './lane.ts';

const { values } = readValues('1.6');
type Stage = Parameters<SoapSpec<CentralSystemStage>['scenario']>[0];
const BOOT = { chargePointVendor: 'V', chargePointModel: 'M' };

/** How a central system posts a request: in place of it, any number of others. */
type Posting = (told: Session, identity: string) => readonly Partial<PostedEnvelope>[];

/** A central system that answers everything, and posts what it is ordered as it is told. */
class Central {
  readonly heard: string[] = [];
  /** A charge point that it does not let in. */
  stranger = '';
  readonly #sessions = new Map<string, Session>();
  readonly #posting: Posting;

  constructor(posting: Posting) {
    this.#posting = posting;
  }

  meets(session: Session, identity: string): void {
    this.#sessions.set(identity, session);
    session.listen({ call: (call) => this.#answer(call, identity) });
  }

  async order(action: string, payload: object, identity: string): Promise<void> {
    const session = this.#sessions.get(identity)!;
    for (const change of this.#posting(session, identity)) {
      session.rewrites!((sent, half) => (half === 'request' ? { ...sent, ...change } : sent));
      await session.call(action, payload).catch(() => undefined);
    }
  }

  /** Posts in the name of one charge point what is for another. */
  async mistakes(action: string, payload: object, identity: string): Promise<void> {
    await this.#sessions.get(identity)!.call(action, payload);
  }

  #answer(call: IncomingCall, identity: string): void {
    const { action, payload } = call;
    if (!['StatusNotification', 'Heartbeat', 'Authorize'].includes(action)) this.heard.push(`${identity} ${action}`);
    const currentTime = new Date(call.at).toISOString();
    const idTag = (payload as { idTag?: string }).idTag;
    const status = idTag === values.invalidIdTag ? 'Invalid' : 'Accepted';
    const answers: Readonly<Record<string, object>> = {
      BootNotification: { status: identity === this.stranger ? 'Rejected' : 'Accepted', currentTime, interval: 300 },
      Heartbeat: { currentTime },
      Authorize: { idTagInfo: { status } },
      StartTransaction: { transactionId: identity.length, idTagInfo: { status } },
    };
    call.reply({ kind: 'result', payload: answers[action] ?? {} });
  }
}

/** Plays cases one after another. */
async function play(central: Central, ...scenarios: readonly ((stage: Stage) => Promise<void>)[]) {
  const clock = new VirtualClock();
  const results: CaseResult[] = [];
  await clock.run(async () => {
    const perform: Lane['options']['driver']['perform'] = (action, { identity }) => {
      if (action.action === 'order') void central.order(action.ocppAction, action.intent, identity);
      return Promise.resolve({ outcome: 'done' });
    };
    const cases = scenarios.map((scenario) => caseOf(scenario));
    const lane = new Lane({
      sut: 'csms',
      binding: '1.6S',
      identity: 'CP1',
      clock,
      timing: defaultTiming,
      driver: { name: 'the test', perform },
      pics: {},
      configured: values,
      kit: cases[0]!.kit,
    });
    const onNeighbour = (session: Session, identity: string): void => central.meets(session, identity);
    const { tap } = lane;
    const pair = soapMemoryPair({ clock, version: '1.6', identity: 'CP1', station: { tap }, onNeighbour });
    central.meets(pair.csms, 'CP1');
    lane.use(pair.station);
    for (const testCase of cases) {
      const fold = foldCase();
      const record = (event: TraceBody): void => fold.take({ at: clock.now(), case: testCase.id, ...event });
      const signal = new AbortController().signal;
      await lane.run(testCase, { record, signal, cleanUpSignal: signal, cleanUp: true });
      results.push(fold.result());
    }
    await lane.dispose();
  });
  return results;
}

function caseOf(scenario: (stage: Stage) => Promise<void>): TestCase {
  const rules = { '1.6': demands('OCPP-S 1.6 §3.7') } as const;
  return testCentralSystem('PF_SOAP_00_CSMS', 'Nothing of ours', { purpose: 'a unit test', rules, scenario })[0]!;
}

const inShort = ({ verdict, findings }: CaseResult) => [
  verdict,
  ...findings.map(({ level, step, details }) => `${level} ${step} ${details[0]?.what}: ${details[0]?.received}`),
];

/** It moves, says so, and something is ordered. */
async function moving({ connection, chargePoint, operator, centralSystem }: Stage): Promise<void> {
  const former = await connection.moves();
  await chargePoint.sends(1, 'BootNotification', BOOT).mustBeAnswered(2);
  await operator.orders('ClearCache', {});
  await centralSystem.mustSend(3, 'ClearCache').answered(4, { status: 'Accepted' });
  former.shouldBeLeft(5);
}

const HOME = 'http://station.invalid/';

describe('the address of a simulated charge point', () => {
  it('may change, and is followed', async () => {
    const [result] = await play(new Central(() => [{}]), moving);
    expect(inShort(result!)).to.deep.equal(['pass']);
  });

  it('is told where an order went that did not arrive', async () => {
    const [result] = await play(new Central(() => [{ to: HOME }]), moving);
    expect(inShort(result!)).to.deep.equal([
      'fail',
      'must 3 message: nothing; a ClearCache was posted to the address that the charge point had before',
    ]);
  });

  it('is a warning when it is tried in vain before the new one', async () => {
    const [result] = await play(new Central(() => [{ to: HOME }, {}]), moving);
    expect(inShort(result!)).to.deep.equal([
      'pass',
      'should 5 address: a ClearCache was posted to the address that the charge point had before',
    ]);
  });

  it('is the first one again in the next case', async () => {
    const ordered = async ({ operator, centralSystem }: Stage): Promise<void> => {
      await operator.orders('ClearCache', {});
      await centralSystem.mustSend(1, 'ClearCache').answered(2, { status: 'Accepted' });
    };
    const results = await play(new Central(() => [{ to: HOME }]), moving, ordered);
    expect(results.map(({ verdict }) => verdict)).to.deep.equal(['fail', 'pass']);
  });
});

describe('a second charge point at the same address', () => {
  const ordered = async ({ neighbour, operator, centralSystem }: Stage): Promise<void> => {
    await neighbour.appears();
    await operator.orders('ClearCache', {});
    await centralSystem.mustSend(3, 'ClearCache').answered(4, { status: 'Accepted' });
    await neighbour.isOrdered('ClearCache', {});
    await centralSystem.mustSend(5, 'ClearCache').to(neighbour).answered(6, { status: 'Accepted' });
  };

  it('has orders of its own', async () => {
    const central = new Central(() => [{}]);
    const results = await play(central, ordered, ordered);
    expect(results.flatMap(inShort)).to.deep.equal(['pass', 'pass']);
  });

  it('has to be registered: who does not know it is not blamed', async () => {
    const central = new Central(() => [{}]);
    central.stranger = 'CP1-2';
    const [result] = await play(central, ordered);
    expect(result?.verdict).to.equal('inconclusive');
    expect(result?.because).to.match(/did not accept the simulated charge point CP1-2: .*Rejected.*; register this/u);
  });

  it('numbers its frames together with the first: each is one of the trace', async () => {
    const [result] = await play(new Central(() => [{}]), ordered);
    const frames = result!.steps.flatMap(({ frame }) => frame ?? []);
    expect(new Set(frames).size).to.equal(frames.length);
  });

  it('may be taken for the first, which is told', async () => {
    const central: Central = new Central((_, identity) => {
      if (identity === 'CP1') void central.mistakes('ClearCache', {}, 'CP1-2');
      return [];
    });
    const [result] = await play(central, ordered);
    expect(inShort(result!)).to.deep.equal(['fail', 'must 3 chargeBoxIdentity: CP1-2']);
  });

  it('is named when something comes for it that nobody expects', async () => {
    const central: Central = new Central(() => [{}]);
    const [result] = await play(central, async ({ neighbour, chargePoint }) => {
      await neighbour.appears();
      void central.mistakes('ClearCache', {}, 'CP1-2');
      await chargePoint.sends(3, 'Heartbeat', {}).mustBeAnswered(4);
    });
    expect(inShort(result!)).to.deep.equal(['fail', 'must  message: ClearCache {} for CP1-2']);
  });

  it('ends its transactions with the case', async () => {
    const central = new Central(() => [{}]);
    const charging = async ({ neighbour, configured, now }: Stage) => {
      await neighbour.appears();
      const start = { connectorId: 1, idTag: configured.validIdTag, meterStart: 0, timestamp: now() };
      await neighbour.sends(3, 'StartTransaction', start).mustBeAnswered(4);
      throw new Error('the case breaks off');
    };
    await play(central, charging);
    expect(central.heard).to.deep.equal([
      'CP1 BootNotification',
      'CP1-2 BootNotification',
      'CP1-2 StartTransaction',
      'CP1-2 StopTransaction',
    ]);
  });
});
