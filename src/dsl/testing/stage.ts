import { VirtualClock } from '../../clock/index.ts';
import type { Files } from '../../files/index.ts';
import { readValues, type Pics } from '../../pics/index.ts';
import type { Role } from '../../protocol/index.ts';
import { ConnectionLost, type Session } from '../../session/index.ts';
import type { SutDriver } from '../../sut/index.ts';
import type { RowOutcome, TraceBody } from '../../trace/index.ts';
import { ConformanceFailure, type Finding, type Verdict } from '../../verdict/index.ts';
import { arrivalOf, type Arrival } from '../arrival.ts';
import { Conversation } from '../conversation.ts';
import type { Care, Kit } from '../kit.ts';
import { perform } from '../perform.ts';
import type { TestCase } from '../testcase.ts';
import { defaultTiming, type Timing } from '../timing.ts';
import { ScriptedPeer } from './peer.ts';

/** Both ends of a connection in memory: what `memoryPair` makes. Handed in, for this folder knows no transport. */
export type Connect = (terms: { readonly clock: VirtualClock; readonly version: '1.6'; readonly identity: string }) => {
  readonly station: Session;
  readonly csms: Session;
};

/** One case, the peer that it is played against, and the terms. */
export interface Play {
  readonly connect: Connect;
  readonly testCase: TestCase;
  /** What the peer does beside answering; runs side by side with the case. */
  readonly script?: (peer: ScriptedPeer) => Promise<void> | void;
  readonly timing?: Partial<Timing>;
  readonly perform?: SutDriver['perform'];
  readonly pics?: Pics;
  readonly values?: Readonly<Record<string, unknown>>;
  /** The file servers; beside the script, for whatever fetches and uploads. */
  readonly files?: ((clock: VirtualClock) => Files) | undefined;
  /** Stops the run, as Ctrl-C does. */
  readonly signal?: AbortSignal;
}

/** What came of it. */
export interface Played {
  readonly verdict: Verdict;
  /** What ended the case, when it did not come to its end. */
  readonly error: Error | undefined;
  readonly findings: readonly Finding[];
  /** Each row in short: `1 sut ok Charge Point sends Heartbeat`. */
  readonly rows: readonly string[];
  /** Each tolerated message in short: `Heartbeat: heartbeats may come at any time (1.6 §4.6)`. */
  readonly tolerated: readonly string[];
  readonly events: readonly TraceBody[];
  readonly peer: ScriptedPeer;
  /** Seconds of virtual time. */
  readonly seconds: number;
}

/** Performs a test case without preparation and clean-up, in virtual time. The peer counts as registered. */
export async function play(terms: Play): Promise<Played> {
  const clock = new VirtualClock();
  const begun = clock.now();
  const ends = terms.connect({ clock, version: '1.6', identity: 'CP001' });
  const { sut, kit, bindings } = terms.testCase;
  const [ours, theirs] = sut === 'station' ? [ends.csms, ends.station] : [ends.station, ends.csms];
  const peer = new ScriptedPeer(theirs, clock);
  const events: TraceBody[] = [];
  const configured = { ...readValues('1.6').values, ...terms.values };
  const pics = terms.pics ?? {};
  const care = kit.care(sut, { configured, pics, now: () => clock.now() });
  const talk = new Conversation({
    session: watched(ours, care),
    clock,
    timing: { ...defaultTiming, ...terms.timing },
    etiquette: care.etiquette,
    judge: kit.judge,
    driver: { name: 'the test', perform: terms.perform ?? (() => Promise.resolve({ outcome: 'done' })) },
    sut,
    binding: bindings[0] ?? '1.6J',
    names: kit.names,
    caseId: terms.testCase.id,
    identity: 'CP001',
    requirements: terms.testCase.spec.requirements,
    files: terms.files?.(clock),
    record: (event) => events.push(event),
    signal: terms.signal ?? new AbortController().signal,
  });
  let error: Error | undefined;
  await clock.run(async () => {
    listen(ours, talk, care, kit);
    await connected(sut, ours, theirs);
    if (sut === 'station') await theirs.call('BootNotification', { chargePointVendor: 'v', chargePointModel: 'm' });
    care.begin();
    const playing = perform(terms.testCase, talk, care, { configured, pics })
      .catch((cause: unknown) => {
        error = cause as Error;
      })
      // What the script still waits for will not come any more.
      .finally(() => ours.dispose());
    await Promise.all([playing, scripted(terms, peer)]);
  });
  return {
    verdict: (error as { verdict?: Verdict } | undefined)?.verdict ?? (error === undefined ? 'pass' : 'error'),
    error,
    findings: talk.findings,
    rows: rowsOf(events),
    tolerated: events.flatMap((one) => (one.type === 'tolerated' ? [`${one.action}: ${one.because}`] : [])),
    events,
    peer,
    seconds: (clock.now() - begun) / 1000,
  };
}

async function scripted({ script }: Play, peer: ScriptedPeer): Promise<void> {
  try {
    await script?.(peer);
  } catch (error) {
    if (!(error instanceof ConnectionLost)) throw error;
  }
}

/** The same session, with an ear on what is answered. */
function watched(session: Session, care: Care): Session {
  return Object.create(session, {
    connected: { get: () => session.connected },
    security: { get: () => session.security },
    call: {
      value: async (...args: Parameters<Session['call']>) => {
        const outcome = await session.call(...args);
        care.told(args[0], args[1], outcome);
        return outcome;
      },
    },
    open: { value: (...args: Parameters<Session['open']>) => session.open(...args) },
    close: { value: (...args: Parameters<Session['close']>) => session.close(...args) },
    envelope: { value: session.envelope?.bind(session) },
    rewrites: { value: session.rewrites?.bind(session) },
    sendRaw: { value: session.sendRaw.bind(session) },
  }) as Session;
}

/** What an engine does with whatever arrives. */
function listen(session: Session, talk: Conversation, care: Care, { protocol }: Kit): void {
  session.listen({
    opened: (connection) => {
      care.connection(true);
      talk.opened(connection);
    },
    closed: (connection) => {
      care.connection(false);
      talk.closed(connection);
    },
    turnedAway: (attempt) => talk.turnedAway(attempt),
    stray: (stray) => void talk.provocations.take(stray),
    call(call) {
      const known = protocol.knows(call.action);
      const breaches = known ? (call.breaches ?? protocol.validate(call.action, 'request', call.payload)) : [];
      const arrival: Arrival = arrivalOf(
        Object.create(call, {
          open: { get: () => call.open },
          reply: {
            value: (answer: Parameters<typeof call.reply>[0]) => {
              if (answer.kind === 'result') care.answered(arrival, answer.payload);
              return call.reply(answer);
            },
          },
        }) as typeof call,
        breaches,
      );
      for (const finding of care.heard(arrival)) {
        talk.note(finding);
        if (finding.level === 'must') talk.interrupt(new ConformanceFailure(finding));
      }
      talk.arrive(arrival);
    },
  });
}

async function connected(sut: Role, ours: Session, theirs: Session): Promise<void> {
  const [csms, station] = sut === 'station' ? [ours, theirs] : [theirs, ours];
  await csms.open();
  await station.open();
}

function rowsOf(events: readonly TraceBody[]): string[] {
  const outcomes = new Map<number, RowOutcome>();
  for (const event of events) if (event.type === 'row-end') outcomes.set(event.row, event.outcome);
  return events.flatMap((event) =>
    event.type === 'row'
      ? [`${event.step} ${event.column} ${outcomes.get(event.row) ?? 'not reached'} ${event.text}`.trim()]
      : [],
  );
}
