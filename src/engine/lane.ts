import type { Clock } from '../clock/index.ts';
import type { Files } from '../files/index.ts';
import { arrivalOf, type Arrival } from '../dsl/arrival.ts';
import { Conversation } from '../dsl/conversation.ts';
import { judgeOver } from '../dsl/judge.ts';
import type { Care } from '../dsl/kit.ts';
import { perform } from '../dsl/perform.ts';
import type { TestCase } from '../dsl/testcase.ts';
import type { Timing } from '../dsl/timing.ts';
import { describeApplicability, type Pics } from '../pics/index.ts';
import type { Binding, Role, SchemaBreach } from '../protocol/index.ts';
import type { ConnectionOpened, HeaderStray, IncomingCall, Session, SessionListener, Tap } from '../session/session.ts';
import type { SutDriver } from '../sut/index.ts';
import type { TraceBody } from '../trace/index.ts';
import { ConformanceFailure, Inconclusive, ToolError, worst, type Finding, type Verdict } from '../verdict/index.ts';
import { CaseFiles } from './case-files.ts';
import { findingOn, findingOnBreach, findingOnDoubled } from './strays.ts';
import { remembering, watched } from './watched.ts';

/** What a lane is set up with: one system under test and the terms of the run. */
export interface LaneOptions {
  readonly sut: Role;
  readonly binding: Binding;
  readonly identity: string;
  readonly clock: Clock;
  readonly timing: Timing;
  readonly driver: SutDriver;
  readonly pics: Pics;
  readonly configured: unknown;
  readonly kit: TestCase['kit'];
  /** The file servers of the run, when a case needs them. */
  readonly files?: Files | undefined;
  /** Which cases this lane is for; all of its role and binding unless given. */
  readonly takes?: ((testCase: TestCase) => boolean) | undefined;
}

type Record = (event: TraceBody) => void;

/** A peer that invents blocks must not grow the memory. */
const HEADERS_TOLD = 100;

/** One end of a conversation: that of the lane, or of the neighbour that a case has put up beside it. */
interface Party {
  readonly session: Session;
  readonly care: Care;
  /** The identity of a neighbour. */
  readonly neighbour?: string;
}

/** How one case is to be run. */
export interface CaseRun {
  readonly record: Record;
  /** Aborted when the run is stopped: the case ends as inconclusive. */
  readonly signal: AbortSignal;
  /** Aborted when even the clean-up must end. */
  readonly cleanUpSignal: AbortSignal;
  /** False leaves the SUT as it is: the peer is thrown away after the case. */
  readonly cleanUp: boolean;
  /** Begins although the SUT is not idle: peers that do nothing right are not let off for never getting that far. */
  readonly unprepared?: boolean;
}

/** How a conversation of a case is held. */
type Talking = Pick<CaseRun, 'record' | 'signal' | 'unprepared'>;

/**
 * One system under test: its session, what the harness remembers of it, and the cases that are run against it one after
 * another. Cases on different lanes run side by side.
 */
export class Lane {
  readonly options: LaneOptions;
  readonly #care: Care;
  readonly #neighbours = new Map<string, Party>();
  #session: Session | undefined;
  #talk: Conversation | undefined;
  #record: Record | undefined;
  #cleaning = false;
  readonly #headersTold = new Set<string>();
  #files: CaseFiles | undefined;

  constructor(options: LaneOptions) {
    this.options = options;
    this.#care = this.#caring();
  }

  #caring(): Care {
    const { kit, sut, configured, pics, clock } = this.options;
    return kit.care(sut, { configured, pics, now: () => clock.now() });
  }

  /** To be handed to the session when it is made: writes every frame into the trace of the case that is running. */
  readonly tap: Tap = ({ index, direction, messageType, messageId, action, text }) => {
    this.#record?.({
      type: 'frame',
      index,
      direction,
      messageType,
      ...(messageId === undefined ? {} : { messageId }),
      ...(action === undefined ? {} : { action }),
      text,
      length: text.length,
    });
  };

  /** Whether a case can be run on this lane. */
  takes(testCase: TestCase, binding: Binding): boolean {
    const { sut, takes } = this.options;
    return testCase.sut === sut && binding === this.options.binding && (takes === undefined || takes(testCase));
  }

  /** Takes the session into use. The lane listens from now on, also between cases: a station boots when it likes to. */
  use(session: Session): void {
    this.#session = session;
    session.listen(this.#listener());
  }

  /** Runs one case to its end; its verdict is in the events. Never throws on account of the SUT or the case. */
  async run(testCase: TestCase, run: CaseRun): Promise<void> {
    this.#record = run.record;
    run.record(beginOf(testCase, this.options));
    const { files } = this.options;
    this.#files = files && testCase.spec.files ? new CaseFiles(files, run.record) : undefined;
    const talk = this.#converse(testCase, run);
    this.#session?.listensAt?.('home');
    for (const { care } of this.#parties) care.begin();
    const end = await this.#judge(testCase, talk, run.unprepared === true);
    if (run.cleanUp) await this.#cleanUp(testCase, talk, run);
    await this.#files?.close();
    const broken = talk.findings.some((finding) => finding.level === 'must');
    const verdict = broken ? worst(end.verdict, 'fail') : end.verdict;
    run.record({ type: 'case-end', verdict, ...(end.because === undefined ? {} : { because: end.because }) });
    this.#talk = undefined;
    this.#record = undefined;
  }

  get #own(): Party {
    if (!this.#session) throw new Error('the lane has no session yet');
    return { session: this.#session, care: this.#care };
  }

  get #parties(): readonly Party[] {
    return [this.#own, ...this.#neighbours.values()];
  }

  /** A new conversation; from now on it hears what arrives. */
  #converse(testCase: TestCase, run: Talking, party = this.#own): Conversation {
    this.#talk = this.#conversation(testCase, run, party);
    return this.#talk;
  }

  #conversation(testCase: TestCase, run: Talking, party: Party): Conversation {
    const { clock, timing, sut, binding } = this.options;
    return new Conversation({
      session: this.#watched(party),
      clock,
      timing,
      etiquette: party.care.etiquette,
      judge: judgeOver(binding, testCase.kit.judge),
      driver: this.#watchedDriver(),
      sut,
      binding,
      names: testCase.kit.names,
      caseId: testCase.id,
      identity: party.neighbour ?? this.options.identity,
      requirements: testCase.spec.requirements,
      files: this.#files,
      neighbour: (identity) => this.#putUp(identity, testCase, run),
      record: run.record,
      // A signal of its own: what listens to it goes with the conversation, the run's signal lives on.
      signal: AbortSignal.any([run.signal]),
    });
  }

  async dispose(): Promise<void> {
    for (const { session } of this.#neighbours.values()) await session.dispose();
    await this.#session?.dispose();
  }

  async #judge(
    testCase: TestCase,
    talk: Conversation,
    unprepared: boolean,
  ): Promise<{ verdict: Verdict; because?: string }> {
    try {
      talk.options.record({ type: 'phase', phase: 'preparation' });
      await this.#care.prepare(talk, unprepared ? 'connected' : (testCase.spec.before?.from ?? 'idle'));
      await perform(testCase, talk, this.#care, this.options);
      talk.becomePolite();
      const doubt = await this.#care.doubt(talk);
      return doubt === undefined ? { verdict: 'pass' } : { verdict: 'inconclusive', because: doubt };
    } catch (error) {
      return verdictOf(error);
    }
  }

  /** The clean-up has a signal of its own: a case that is stopped is cleaned up after all the same. */
  async #cleanUp(testCase: TestCase, talk: Conversation, { record, cleanUpSignal }: CaseRun): Promise<void> {
    record({ type: 'phase', phase: 'cleanup' });
    this.#cleaning = true;
    try {
      talk.becomePolite();
      // An order that is still being given must not bring its message about in the middle of the next case.
      await talk.hands.finish(this.options.timing.quiet);
      talk.interrupt(new Inconclusive('the case is over'));
      for (const party of this.#parties) {
        const after = this.#converse(testCase, { record, signal: cleanUpSignal }, party);
        for (const problem of await party.care.cleanUp(after)) talk.note(leftBehind(problem, talk));
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      record({ type: 'note', text: `the clean-up was cut short: ${why}` });
    } finally {
      this.#cleaning = false;
    }
  }

  #listener(): SessionListener {
    return {
      opened: (connection) => {
        this.#care.connection(true);
        this.#record?.({
          type: 'connection',
          event: 'opened',
          detail: `${connection.identity}, subprotocol ${connection.agreed ?? 'none'}${securityOf(connection)}`,
        });
        this.#talk?.opened(connection);
      },
      closed: (connection) => {
        this.#care.connection(false);
        this.#record?.({
          type: 'connection',
          event: 'closed',
          detail: `by ${connection.by}, code ${connection.code}${connection.reason === '' ? '' : `: ${connection.reason}`}`,
        });
        if (connection.by === 'breach') this.#found(findingOnBreach(connection.reason, this.#sutName));
        this.#talk?.closed(connection);
      },
      turnedAway: (attempt) => {
        this.#record?.({ type: 'connection', event: 'turned away', detail: attempt.why });
        this.#talk?.turnedAway(attempt);
      },
      ping: (beat) => this.#talk?.beats.pinged(beat),
      pong: (beat) => this.#talk?.beats.ponged(beat),
      doubled: () => this.#found(findingOnDoubled(this.#sutName)),
      call: (call) => this.#guarded(() => this.#hear(call, this.#own)),
      stray: (stray) =>
        this.#guarded(() => {
          if (this.#talk?.provocations.take(stray) === true) return;
          if (stray.kind === 'header' && !this.#isNewHeader(stray)) return;
          this.#found(findingOn(stray, this.#sutName, this.options.binding));
        }),
    };
  }

  /** What is wrong with a header block is wrong in every message: told once in a run. */
  #isNewHeader(stray: HeaderStray): boolean {
    if (this.#talk && this.#talk.headers.length < HEADERS_TOLD) this.#talk.headers.push(stray);
    if (this.#headersTold.has(stray.block) || this.#headersTold.size >= HEADERS_TOLD) return false;
    this.#headersTold.add(stray.block);
    return true;
  }

  get #sutName(): string {
    return this.options.kit.names[this.options.sut];
  }

  /** What a stranger sends may break something in us: that ends the case, and not the process. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#talk?.interrupt(new ToolError(`plugfest itself failed: ${why}`));
    }
  }

  #hear(call: IncomingCall, { care, neighbour }: Party): void {
    const { protocol } = this.options.kit;
    const judged = (): readonly SchemaBreach[] =>
      protocol.knows(call.action) ? protocol.validate(call.action, 'request', call.payload) : [];
    // Over SOAP the schema of the service has judged the body itself.
    const breaches = call.breaches ?? judged();
    const arrival: Arrival = arrivalOf(
      remembering(call, care, () => arrival),
      breaches,
      neighbour,
    );
    for (const finding of care.heard(arrival)) this.#found(finding);
    if (this.#talk) this.#talk.arrive(arrival);
    else arrival.call.reply(care.etiquette.answer(arrival));
  }

  #watched({ session, care }: Party): Session {
    return watched(session, (action, payload, outcome) => {
      for (const finding of care.told(action, payload, outcome)) this.#found(finding);
    });
  }

  /** Puts up a second charge point beside the first, and registers it. @throws Inconclusive when it is not accepted */
  async #putUp(identity: string, testCase: TestCase, run: Talking): Promise<Session> {
    const party = this.#neighbour(identity);
    const talk = this.#conversation(testCase, run, party);
    await party.care.prepare(talk, run.unprepared === true ? 'connected' : 'idle');
    return this.#watched(party);
  }

  /** One for each identity, for the rest of the run. */
  #neighbour(identity: string): Party {
    const known = this.#neighbours.get(identity);
    if (known !== undefined) return known;
    const session = this.#session?.neighbour?.(identity);
    if (session === undefined) throw new ToolError('two charge points share an address over SOAP alone');
    const party = { session, care: this.#caring(), neighbour: identity };
    this.#neighbours.set(identity, party);
    const { stray } = this.#listener();
    session.listen({ call: (call) => this.#guarded(() => this.#hear(call, party)), ...(stray && { stray }) });
    return party;
  }

  #watchedDriver(): SutDriver {
    const { driver } = this.options;
    return {
      name: driver.name,
      perform: async (action, context) => {
        // Before, not after: what the action brings about may arrive while the driver is still at it.
        this.#care.acted(action);
        return driver.perform(action, context);
      },
    };
  }

  /** A finding that belongs to no step: recorded at once; a broken must ends the case. */
  #found(finding: Finding): void {
    const talk = this.#talk;
    if (!talk || this.#cleaning) {
      this.#record?.({
        type: 'note',
        text: `${finding.subject}: ${finding.details.map((one) => `${one.what} ${one.received}`).join(', ')}`,
      });
      return;
    }
    const during = talk.rows.inProgress;
    const placed = finding.step !== '' || during === undefined ? finding : { ...finding, during };
    talk.note(placed);
    if (placed.level === 'must') talk.interrupt(new ConformanceFailure(placed));
  }
}

function beginOf(testCase: TestCase, options: LaneOptions): TraceBody {
  const { spec } = testCase;
  return {
    type: 'case-begin',
    id: testCase.id,
    title: testCase.title,
    binding: options.binding,
    role: testCase.sut,
    profile: spec.profile,
    purpose: spec.purpose,
    requirements: spec.requirements,
    status: spec.status ?? (spec.prerequisites ? 'conditional' : 'mandatory'),
    condition: spec.prerequisites ? describeApplicability(spec.prerequisites) : '',
    identity: options.identity,
  };
}

/** The TLS of a connection, in short; neither password nor certificate is anything for a trace. */
function securityOf({ tls }: ConnectionOpened): string {
  return tls === undefined ? '' : `, ${tls.version} ${tls.suite}`;
}

/** What ended the case decides its verdict; anything that is not a verdict is our own mistake. */
function verdictOf(error: unknown): { verdict: Verdict; because: string } {
  const verdict = (error as { verdict?: Verdict } | null)?.verdict;
  const message = error instanceof Error ? error.message : String(error);
  if (verdict !== undefined) return { verdict, because: message.split('\n')[0]! };
  return { verdict: 'error', because: `plugfest itself failed: ${message}` };
}

function leftBehind(problem: string, talk: Conversation): Finding {
  return {
    level: 'should',
    step: '',
    subject: `${talk.sutName} should be back at idle after the case`,
    details: [{ what: 'clean-up', expected: 'idle', received: problem }],
    requirements: [],
  };
}
