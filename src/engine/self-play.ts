import { VirtualClock } from '../clock/index.ts';
import { defaultTiming } from '../dsl/timing.ts';
import type { TestCase } from '../dsl/testcase.ts';
import type { Clock } from '../clock/index.ts';
import { memoryFiles, type FileTransfer } from '../files/index.ts';
import type { Pics } from '../pics/index.ts';
import type { Binding } from '../protocol/index.ts';
import type { SecurityTerms, Session } from '../session/index.ts';
import type { SutDriver } from '../sut/index.ts';
import { caseKey, type TraceBody, type TraceEvent } from '../trace/index.ts';
import { Lane } from './lane.ts';
import { pairMaker } from './pair.ts';

/** A peer that stands in for a system under test. */
export interface Peer extends SutDriver {
  /** Powers it up. */
  start(): void;
  stop(): Promise<void>;
  /** A central system hears of another charge point, at the address of the first. */
  meets?(identity: string, session: Session): void;
}

/** Makes a peer at its end of a pair. Handed in: the engine knows no reference peer. */
export type PeerFactory = (terms: {
  readonly session: Session;
  readonly clock: Clock;
  readonly identity: string;
  /** How it fetches firmware and uploads logs. */
  readonly files: FileTransfer;
  readonly faults: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  /** What it is to be: a fixed cable, an authorization cache, … */
  readonly pics: Pics;
}) => Peer;

/** The terms of both ends of a connection. */
export interface PlaySecurity {
  readonly ours: Partial<SecurityTerms>;
  readonly theirs: Partial<SecurityTerms>;
  /** Configured values that go with it. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** One case against one peer, in virtual time and in memory. */
export interface SelfPlay {
  readonly testCase: TestCase;
  readonly binding: Binding;
  readonly peer: PeerFactory;
  readonly faults: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly pics: Pics;
  readonly configured: unknown;
  /** How the connection is secured, at our end and at that of the peer. */
  readonly security?: PlaySecurity | undefined;
  /** Whether the clean-up is played as well; a faulty peer is thrown away. */
  readonly cleanUp: boolean;
  /** See {@link CaseRun}. */
  readonly unprepared?: boolean;
}

const IDENTITY = 'CP001';

/** Plays it and returns every event of the case. Deterministic: the same play gives the same events. */
export async function selfPlay(play: SelfPlay): Promise<readonly TraceEvent[]> {
  const { testCase, binding } = play;
  const clock = new VirtualClock();
  const start = clock.now();
  const events: TraceEvent[] = [];
  // Self-play is never stopped in the middle of a case.
  const never = new AbortController().signal;
  const key = caseKey(testCase.id, binding);
  const record = (event: TraceBody): void => {
    events.push({ at: clock.now() - start, case: key, ...event });
  };
  const makePair = await pairMaker(binding);
  await clock.run(async () => {
    const us = testCase.sut === 'station' ? 'csms' : 'station';
    const hands: { peer?: Peer } = {};
    const files = memoryFiles(clock);
    const lane = new Lane({
      sut: testCase.sut,
      binding,
      identity: IDENTITY,
      clock,
      timing: defaultTiming,
      driver: { name: 'the embedded peer', perform: (action, context) => hands.peer!.perform(action, context) },
      pics: play.pics,
      configured: play.configured,
      kit: testCase.kit,
      files,
    });
    const { ours = {}, theirs = {} } = play.security ?? {};
    const pair = makePair({
      clock,
      identity: IDENTITY,
      onNeighbour: (session, identity) => hands.peer?.meets?.(identity, session),
      [testCase.sut]: { security: theirs },
      [us]: { tap: lane.tap, security: ours },
    });
    const peer = play.peer({
      session: us === 'csms' ? pair.station : pair.csms,
      clock,
      identity: IDENTITY,
      files: files.client,
      faults: play.faults,
      settings: play.settings,
      pics: play.pics,
    });
    hands.peer = peer;
    lane.use(us === 'csms' ? pair.csms : pair.station);
    // The CSMS end lets nobody in until it is opened.
    if (us === 'csms') await pair.csms.open();
    peer.start();
    await lane.run(testCase, {
      record,
      signal: never,
      cleanUpSignal: never,
      cleanUp: play.cleanUp,
      unprepared: play.unprepared === true,
    });
    await peer.stop();
    await lane.dispose();
  });
  return events;
}
