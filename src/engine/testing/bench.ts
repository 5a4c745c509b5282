import { VirtualClock } from '../../clock/index.ts';
import {
  testCentralSystem,
  testChargePoint,
  type CentralSystemStage,
  type ChargePointStage,
  type Spec16,
} from '../../dsl/ocpp16.ts';
import { ConnectionLost } from '../../session/index.ts';
import { ScriptedPeer } from '../../dsl/testing/peer.ts';
import type { TestCase, World } from '../../dsl/testcase.ts';
import { defaultTiming, type Timing } from '../../dsl/timing.ts';
import { readValues, type Pics } from '../../pics/index.ts';
import type { Role } from '../../protocol/index.ts';
import type { SutDriver } from '../../sut/index.ts';
import { foldCase, type CaseResult, type TraceBody } from '../../trace/index.ts';
import { memoryPair, type MemoryPairOptions } from '../../transport/index.ts';
import { Lane } from '../lane.ts';

const common = { purpose: 'a case of a unit test', profile: 'Core', requirements: ['1.6 §4.2'] } as const;

/** A case for a charge point under test. */
export function forStation(
  scenario: (stage: World<'1.6'> & ChargePointStage) => Promise<void>,
  spec: Partial<Spec16<ChargePointStage>> = {},
): TestCase {
  return testChargePoint('TC_000_CS', 'Nothing official', { ...common, scenario, ...spec });
}

/** A case for a central system under test. */
export function forCsms(
  scenario: (stage: World<'1.6'> & CentralSystemStage) => Promise<void>,
  spec: Partial<Spec16<CentralSystemStage>> = {},
): TestCase {
  return testCentralSystem('TC_000_CSMS', 'Nothing official', { ...common, scenario, ...spec });
}

export interface BenchTerms {
  readonly perform?: SutDriver['perform'];
  readonly timing?: Partial<Timing>;
  readonly pics?: Pics;
  readonly pair?: Partial<MemoryPairOptions>;
}

/** A lane with a scripted peer at the other end, in memory and in virtual time. */
export class Bench {
  readonly clock = new VirtualClock();
  readonly lane: Lane;
  readonly peer: ScriptedPeer;
  readonly events: TraceBody[] = [];
  readonly stop = new AbortController();
  readonly stopCleanUp = new AbortController();
  readonly #open: () => Promise<void>;

  constructor(sut: Role, terms: BenchTerms = {}) {
    const { clock } = this;
    const kit = forStation(async () => undefined).kit;
    this.lane = new Lane({
      sut,
      binding: '1.6J',
      identity: 'CP001',
      clock,
      timing: { ...defaultTiming, ...terms.timing },
      driver: { name: 'the test', perform: terms.perform ?? (() => Promise.resolve({ outcome: 'done' })) },
      pics: terms.pics ?? {},
      configured: readValues('1.6').values,
      kit,
    });
    const us = sut === 'station' ? 'csms' : 'station';
    const pair = memoryPair({
      clock,
      version: '1.6',
      identity: 'CP001',
      ...terms.pair,
      [us]: { ...terms.pair?.[us], tap: this.lane.tap },
    });
    this.peer = new ScriptedPeer(sut === 'station' ? pair.station : pair.csms, clock);
    this.lane.use(pair[us]);
    this.#open = () => pair.csms.open();
  }

  /** Runs cases one after another while the script goes on; gives their results. */
  async play(cases: readonly TestCase[], script?: (peer: ScriptedPeer) => Promise<void> | void): Promise<CaseResult[]> {
    const results: CaseResult[] = [];
    await this.clock.run(async () => {
      await this.#open();
      // What the script still waits for when the cases are over will not come any more.
      const scripted = Promise.resolve(script?.(this.peer)).catch((error: unknown) => {
        if (!(error instanceof ConnectionLost)) throw error;
      });
      for (const testCase of cases) results.push(await this.#one(testCase));
      await this.lane.dispose();
      await scripted;
    });
    return results;
  }

  /** Runs one case. */
  async one(testCase: TestCase, script?: (peer: ScriptedPeer) => Promise<void> | void): Promise<CaseResult> {
    return (await this.play([testCase], script))[0]!;
  }

  async #one(testCase: TestCase): Promise<CaseResult> {
    const fold = foldCase();
    const start = this.clock.now();
    await this.lane.run(testCase, {
      record: (event) => {
        this.events.push(event);
        fold.take({ at: this.clock.now() - start, case: `${testCase.id}@1.6J`, ...event });
      },
      signal: this.stop.signal,
      cleanUpSignal: this.stopCleanUp.signal,
      cleanUp: true,
    });
    return fold.result();
  }
}

/** Findings in short: `3 must message: expected Authorize, received nothing`. */
export function findingsOf({ findings }: CaseResult): string[] {
  return findings.flatMap(({ step, level, details }) =>
    details.map((one) => `${step} ${level} ${one.what}: expected ${one.expected}, received ${one.received}`.trim()),
  );
}

/** What every charge point does first: connects, registers and reports its connectors. */
export async function boots(peer: ScriptedPeer): Promise<void> {
  await peer.session.open();
  await peer.send('BootNotification', { chargePointVendor: 'v', chargePointModel: 'm' });
  for (const connectorId of [0, 1, 2]) await peer.reports(connectorId, 'Available');
}
