import type { Action, Request, Response, Side, TypedVersion } from '../protocol/index.ts';
import { ConformanceFailure, Inconclusive, type Detail, type Finding, type Level } from '../verdict/index.ts';
import { addresseeProblems, type Arrival } from './arrival.ts';
import { failedChecks } from './assertion.ts';
import { callSite, described } from './call-site.ts';
import type { Conversation } from './conversation.ts';
import type { Expectation } from './expectation.ts';
import { assertOursIsValid, schemaDetails } from './judge.ts';
import { inBrief, mismatches, type Expected } from './matchers.ts';
import { answerFor, replyInWords, saysNoMore, type Over, type Reply } from './reply.ts';
import { toleranceOn } from './timing.ts';
import { assertOurTiming, timingProblems, untilEarliest, widthOf, type Window } from './window.ts';

/** One request with its answer, and when both passed. */
export interface Exchange<V extends TypedVersion, S extends Side, A extends Action<V, S>> {
  readonly action: A;
  readonly request: Request<V, S, A>;
  readonly response: Response<V, S, A>;
  /** When the request passed, in clock milliseconds. */
  readonly at: number;
  /** When the answer passed; equals `at` for a request that was left unanswered. */
  readonly answeredAt: number;
  /** Which frame of the connection the answer was; known of answers that the system under test gave. */
  readonly answerFrame?: number;
  /** Which frame of the connection the request was; known of requests that the system under test sent. */
  readonly frame?: number;
  /** The message id; known of requests that the system under test sent. */
  readonly messageId?: string;
}

/** A message that others keep putting off is awaited for so many times its patience. */
const LONGEST_PUT_OFF = 5;

/** An instant to measure from: an exchange (its answer counts), or clock milliseconds. */
export type Since = { readonly answeredAt: number } | number;

/**
 * What the system under test owes: a message. Lazy: nothing happens until it is awaited, which lets `inAnyOrder` and `either`
 * take a handful of them as descriptions.
 */
export class Obligation<V extends TypedVersion, S extends Side, A extends Action<V, S>, Met = Exchange<V, S, A>>
  implements PromiseLike<Met>, Expectation
{
  readonly step: string;
  readonly action: A;
  readonly level: Level;
  readonly #talk: Conversation;
  readonly #described: Error;
  #expected: Expected<Request<V, S, A>> | undefined;
  #reply: Reply = { how: 'answer', step: undefined, over: {} };
  #window: Window = {};
  #putOff = false;
  #rhythm: { readonly seconds: number; readonly times: number } | undefined;
  #checks: ((request: Request<V, S, A>) => void)[] = [];
  #requirements: readonly string[];
  #overlooked: { readonly because: string; readonly test: (request: Request<V, S, A>) => boolean } | undefined;
  #behind: { readonly action: string; readonly answerFrame?: number } | undefined;
  #neighbour: string | undefined;
  #met: Exchange<V, S, A> | undefined;
  #end: ReturnType<Conversation['row']> | undefined;

  constructor(talk: Conversation, level: Level, step: number, action: A) {
    this.#talk = talk;
    this.level = level;
    this.step = talk.step(step);
    this.action = action;
    this.#requirements = talk.options.requirements;
    this.#described = described();
    talk.owe(this);
  }

  // ── the description ───────────────────────────────────────────────────────────────────────────────────────────────

  /** The document's tool validations: a partial, typed shadow of the message. */
  with(expected: Expected<Request<V, S, A>>): this {
    this.#expected = this.#expected === undefined ? expected : Object.assign({}, this.#expected, expected);
    return this;
  }

  /** The tool's reply at step `step`, laid over a polite default; undefined leaves a field of that out. */
  answered(step: number, over: Over<Response<V, S, A>> = {}): this {
    this.#reply = { how: 'answer', step, over };
    return this;
  }

  /** The tool answers with a CALLERROR (on SOAP a Fault) with this code. */
  refused(step: number, code: string): this {
    this.#reply = { how: 'refuse', step, code };
    return this;
  }

  /** The tool keeps silent. */
  leftUnanswered(step: number): this {
    this.#reply = { how: 'silence', step };
    return this;
  }

  /** The tool sends these frames in place of an answer. @param says in words: "an answer without its status" */
  answeredRaw(step: number, says: string, frames: (messageId: string) => readonly string[]): this {
    this.#reply = { how: 'raw', step, says, frames };
    return this;
  }

  /** The message must not come before `seconds` have passed since `since`. */
  noSoonerThan(seconds: number, since: Since): this {
    this.#window = {
      ...this.#window,
      notBefore: { at: typeof since === 'number' ? since : since.answeredAt, seconds },
    };
    return this;
  }

  /** The message must come within `seconds` of this step's begin (with `noSoonerThan`: of the earliest instant allowed). */
  within(seconds: number): this {
    this.#window = { ...this.#window, within: seconds };
    return this;
  }

  /** The message must come `times` times more, `seconds` apart. */
  every(seconds: number, rhythm: { readonly times: number }): this {
    this.#rhythm = { seconds, times: rhythm.times };
    return this;
  }

  /** Whatever else is sent while it is awaited puts it off by as long: a heartbeat is owed in silence only (1.6 §4.6). */
  putOffByOthers(): this {
    this.#putOff = true;
    return this;
  }

  /** Anything irregular, in chai: what throws an assertion error breaks the obligation. */
  and(check: (request: Request<V, S, A>) => void): this {
    this.#checks.push(check);
    return this;
  }

  /** Messages of this action that are not the one meant and may pass: `.passingOver('periodic samples', (request) => …)`. */
  passingOver(because: string, test: (request: Request<V, S, A>) => boolean): this {
    this.#overlooked = { because, test };
    return this;
  }

  /** The message must come behind the answer of this exchange; one that came before it was sent for a reason of its own. */
  following(exchange: { readonly action: string; readonly answerFrame?: number }): this {
    this.#behind = exchange;
    return this;
  }

  /** The message must come for this charge point, and not for that of the lane. */
  to(neighbour: { readonly identity: string }): this {
    this.#neighbour = neighbour.identity;
    return this;
  }

  /** The clauses that this step answers for, in place of those of the case. */
  per(...requirements: readonly string[]): this {
    this.#requirements = requirements;
    return this;
  }

  // ── as an expectation ─────────────────────────────────────────────────────────────────────────────────────────────

  get subject(): string {
    return `${this.#talk.sutName} ${this.level} send ${this.action}`;
  }
  get requirements(): readonly string[] {
    return this.#requirements;
  }
  get expected(): unknown {
    return this.#expected;
  }
  get at(): string | undefined {
    return callSite(this.#described);
  }

  /** The conversation that this obligation belongs to. */
  get talk(): Conversation {
    return this.#talk;
  }

  overlooks(arrival: Arrival): string | undefined {
    const { action, answerFrame = 0 } = this.#behind ?? {};
    if (arrival.frame < answerFrame && arrival.excuse !== undefined)
      return `before ${action} was answered: ${arrival.excuse}`;
    const overlooked = this.#overlooked;
    return overlooked && arrival.breaches.length === 0 && overlooked.test(arrival.payload as Request<V, S, A>)
      ? overlooked.because
      : undefined;
  }

  problems(arrival: Arrival): Detail[] {
    const schema = schemaDetails(arrival.breaches);
    const content = this.#expected === undefined ? [] : mismatches(this.#expected, arrival.payload);
    // A field that breaks the schema and the expectation is one mistake, not two.
    const broken = new Set(schema.map((detail) => detail.what));
    return [
      ...addresseeProblems(arrival, this.#neighbour, this.#talk.options.identity),
      ...schema,
      ...content.filter((detail) => !broken.has(detail.what)),
      // A check may rely on the schema; where that is broken already, the breach is the finding.
      ...(schema.length > 0 ? [] : failedChecks(this.#checks, arrival.payload as Request<V, S, A>)),
      ...timingProblems(this.#window, arrival.at, this.#begun, this.#talk.options.timing),
    ];
  }

  settle(arrival: Arrival): void {
    this.#talk.discharge(this);
    const end = this.#end ?? this.#row();
    const details = this.problems(arrival);
    if (details.length > 0 && details.every(({ what }) => what === 'timing'))
      assertOurTiming(this.#window, this.#talk.options.timing, this);
    end(details.length > 0 ? 'broken' : 'ok', arrival.frame);
    this.#met = {
      action: this.action,
      request: arrival.payload as Request<V, S, A>,
      response: this.#answer(arrival) as Response<V, S, A>,
      at: arrival.at,
      answeredAt: arrival.answeredAt ?? arrival.at,
      frame: arrival.frame,
      messageId: arrival.call.messageId,
    };
    if (details.length > 0) this.#talk.report(this.#talk.breach(this, this.level, details, arrival.frame));
  }

  /** The exchange that met the obligation, once there is one. */
  get met(): Exchange<V, S, A> | undefined {
    return this.#met;
  }

  /** How long to wait for it, in seconds. */
  get patience(): number {
    const { timing } = this.#talk.options;
    const earliest = untilEarliest(this.#window, this.#talk.clock.now());
    const width = widthOf(this.#window, timing);
    if (width !== undefined) return earliest + width;
    // A station under test comes back in its own time: after a reboot, or after a cut connection.
    const away = this.action === 'BootNotification' || !this.#talk.options.session.connected;
    return earliest + timing.patience + (away && this.#talk.options.sut === 'station' ? timing.reconnect : 0);
  }

  /** The row is opened when the wait begins, so that a reader sees what is awaited. */
  begin(): void {
    this.#end ??= this.#row();
    this.#begun = this.#talk.clock.now();
    this.#awaitedFor = this.patience;
    const { notBefore } = this.#window;
    const due = notBefore
      ? notBefore.at + notBefore.seconds * 1000 - this.#talk.clock.now()
      : (this.#rhythm?.seconds ?? 0) * 1000;
    if (due > 0)
      this.#talk.options.record({
        type: 'wait',
        ms: due,
        because: `${this.action} is due in ${(due / 1000).toFixed(1)} s`,
      });
  }

  /** Nothing came. @param wanted in words what would have done. @throws ConformanceFailure when it must have come */
  missing(wanted: string = this.action): void {
    const finding = this.absent(wanted);
    if (finding.level === 'must') throw new ConformanceFailure(finding);
  }

  /** Nothing came: the finding is recorded, and whoever asks decides how the case goes on. */
  absent(wanted: string = this.action): Finding {
    this.#talk.discharge(this);
    assertOurTiming(this.#window, this.#talk.options.timing, this);
    this.#end?.('absent');
    const received = this.#talk.instead;
    const seconds = Math.round(this.#awaitedFor * 10) / 10;
    const expected = received.startsWith('nothing') ? `${wanted} within ${seconds} s` : wanted;
    const finding = this.#talk.breach(this, this.level, [{ what: 'message', expected, received }]);
    this.#talk.note(finding);
    return finding;
  }

  /**
   * The document asks for it, and a clause lets it be left out: a warning tells that it was.
   * @param instead what came in its place
   */
  leftOut(instead: string, clause: string): void {
    const { step, at, action } = this;
    const subject = `${this.#talk.sutName} should send ${action}`;
    const details = [{ what: 'message', expected: action, received: instead }];
    this.#talk.note(this.#talk.breach({ step, at, subject, requirements: [clause] }, 'should', details));
  }

  /** It was optional and did not come, or another alternative was chosen. */
  skip(): void {
    this.#talk.discharge(this);
    this.#end?.('skipped');
  }

  // ── waiting for it ────────────────────────────────────────────────────────────────────────────────────────────────

  #awaitedFor = 0;
  #begun = 0;

  then<R1 = Met, R2 = never>(
    met?: ((value: Met) => R1 | PromiseLike<R1>) | null,
    broken?: ((reason: unknown) => R2 | PromiseLike<R2>) | null,
  ): Promise<R1 | R2> {
    return this.#run().then(met, broken);
  }

  async #run(): Promise<Met> {
    this.begin();
    const arrival = await this.#next();
    this.#talk.endOptional();
    if (!arrival) this.missing();
    else this.settle(arrival);
    if (this.#rhythm && this.#met) await this.#keepRhythm(this.#rhythm.seconds, this.#rhythm.times);
    return this.#met as Met;
  }

  /** Whoever never is silent owes nothing, and nobody can tell whether it would come. */
  #neverOwed(milliseconds: number): never {
    throw new Inconclusive(
      `step ${this.step}: other messages have put off ${this.action} for ${Math.round(milliseconds / 1000)} s; see that the system under test sends fewer of them, and run it again`,
    );
  }

  /** The message, in its time; what else is sent meanwhile may put it off. */
  async #next(): Promise<Arrival | undefined> {
    let seconds = this.#awaitedFor;
    const longest = this.#begun + LONGEST_PUT_OFF * seconds * 1000;
    for (let seen = this.#begun; ; this.#awaitedFor += seconds) {
      const arrival = await this.#talk.next([this], seconds);
      const latest = this.#talk.heard.at(-1)?.at ?? seen;
      if (arrival || !this.#putOff || latest <= seen) return arrival;
      seconds = (latest - seen) / 1000;
      seen = latest;
      if (seen > longest) this.#neverOwed(seen - this.#begun);
      this.#window = { ...this.#window, within: (this.#window.within ?? 0) + seconds };
    }
  }

  async #keepRhythm(seconds: number, times: number): Promise<void> {
    for (let beat = 1; beat <= times; beat++) {
      const previous = this.#met!;
      this.#met = undefined;
      this.#end = undefined;
      const within = toleranceOn(this.#talk.options.timing, seconds);
      this.#window = { notBefore: { at: previous.at, seconds }, within };
      this.begin();
      const arrival = await this.#next();
      if (!arrival) return this.missing();
      this.settle(arrival);
    }
  }

  // ── parts ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  #row(): ReturnType<Conversation['row']> {
    return this.#talk.row({
      step: this.step,
      column: 'sut',
      message: this.action,
      direction: 'request',
      text: `${this.#talk.sutName} sends ${this.action}${inBrief(this.#expected)}`,
      must: this.level === 'must',
    });
  }

  #answer(arrival: Arrival): unknown {
    const { toolName, options } = this.#talk;
    this.#assertStillOpen(arrival);
    const answer = arrival.answer ?? answerFor(this.#reply, options.etiquette.answer(arrival));
    const step = this.#reply.step === undefined ? this.step : this.#talk.step(this.#reply.step);
    if (answer?.kind === 'result')
      assertOursIsValid(options.judge, { step, action: this.action, kind: 'response', payload: answer.payload });
    const end =
      this.#reply.step === undefined
        ? undefined
        : this.#talk.row({
            step,
            column: 'tool',
            message: this.action,
            direction: 'response',
            text: replyInWords(this.#reply, toolName, this.action),
            must: false,
          });
    // Before the row is closed: also a reply without a row of its own goes out.
    const frame = answer && this.#talk.answer(arrival, answer);
    if (this.#reply.how === 'raw')
      for (const text of this.#reply.frames(arrival.call.messageId)) options.session.sendRaw(text);
    // Silence is an answer, too: nobody shall give another one after the case.
    arrival.answeredAt ??= arrival.at;
    end?.('ok', frame);
    return answer?.kind === 'result' ? answer.payload : undefined;
  }

  /** A message that came before its step was answered as usual: the reply that the step asks for cannot be given any more. */
  #assertStillOpen(arrival: Arrival): void {
    if (arrival.answeredAt === undefined || saysNoMore(this.#reply, arrival.answer)) return;
    throw new Inconclusive(
      `step ${this.step}: ${this.action} came before its step began and was answered as usual, so the reply that the case asks for could not be given; run it again`,
    );
  }
}
