import type { Answer } from '../protocol/index.ts';
import type { ConnectionClosed, ConnectionOpened, HeaderStray, TurnedAway } from '../session/session.ts';
import type { Clock } from '../clock/index.ts';
import type { Row } from '../trace/index.ts';
import {
  ConformanceFailure,
  Inconclusive,
  ToolError,
  type Detail,
  type Finding,
  type Level,
} from '../verdict/index.ts';
import type { Arrival } from './arrival.ts';
import { Attempts } from './attempts.ts';
import { Beats } from './beats.ts';
import type { ConversationOptions, PastExchange } from './conversation-options.ts';
import { schemaDetails } from './judge.ts';
import type { Expectation } from './expectation.ts';
import { Hands } from './hands.ts';
import { closedInWords, hungUp, inWords, unexpected } from './offence.ts';
import { Provocations } from './provocations.ts';
import { Rows, type EndRow } from './rows.ts';
import { TimelyAnswers } from './timely-answers.ts';
import { Vigil } from './vigil.ts';

/** One case's side of the talk with the system under test: what arrived and is not accounted for, what is awaited, what was found. */
export class Conversation {
  readonly options: ConversationOptions;
  /** Names of the reusable states that are being executed, outermost first. */
  readonly path: string[] = [];
  readonly findings: Finding[] = [];
  /** Every CALL of the system under test in this case, for the validations over the whole conversation. */
  readonly heard: Arrival[] = [];
  /** Every exchange of this case, of both directions, in the order of their answers. */
  readonly exchanges: PastExchange[] = [];
  /** In preparation and clean-up everything is answered politely and nothing is judged. */
  polite = true;
  readonly #queue: Arrival[] = [];
  readonly #optional: Expectation[] = [];
  readonly #undischarged = new Set<object>();
  readonly #meanwhile: string[] = [];
  /** What the step that waits right now waits for. */
  #awaited: readonly Expectation[] = [];
  #closed: ConnectionClosed | undefined;
  #opened: ConnectionOpened | undefined;
  #mayReturnSince: number | undefined;
  #consequence: (() => void) | undefined;
  readonly #vigil: Vigil;
  readonly #timely: TimelyAnswers;
  /** What has become of the attempts of the system under test to connect. */
  readonly attempts = new Attempts();
  /** Its pings and pongs. */
  readonly beats = new Beats(() => this.#vigil.wake());
  readonly headers: HeaderStray[] = [];
  /** What the tool has sent in this case to provoke. */
  readonly provocations = new Provocations();
  /** The hands of the operator, for this case. */
  readonly hands: Hands;
  readonly rows: Rows;

  constructor(options: ConversationOptions) {
    this.options = options;
    this.rows = new Rows(options.record);
    this.#vigil = new Vigil(options.clock);
    this.hands = new Hands(this, options, this.#vigil);
    this.#timely = new TimelyAnswers({
      ...options,
      queue: this.#queue,
      awaited: ({ action }) => this.#awaited.some((one) => one.action === action),
      answer: (arrival) => this.answer(arrival),
    });
    const stopped = (): void => this.interrupt(new Inconclusive('the run was stopped'));
    if (options.signal.aborted) stopped();
    else options.signal.addEventListener('abort', stopped, { once: true });
  }

  get clock(): Clock {
    return this.options.clock;
  }

  get sutName(): string {
    return this.options.names[this.options.sut];
  }

  get toolName(): string {
    return this.options.names[this.options.sut === 'station' ? 'csms' : 'station'];
  }

  // ── rows and findings ─────────────────────────────────────────────────────────────────────────────────────────────

  /** `Authorized › 3`: the document's number below the states that are being executed. */
  step(number: number): string {
    return [...this.path, String(number)].join(' › ');
  }

  /** Opens a row of the two-column table; the answer closes it. */
  row(row: Omit<Row, 'row'>): EndRow {
    return this.rows.open(row);
  }

  /** Records a finding; a broken `must` ends the case. */
  report(finding: Finding): void {
    this.note(finding);
    if (finding.level === 'must') throw new ConformanceFailure(finding);
  }

  /** Records a finding and lets the case go on; its level worsens the verdict all the same. */
  note(finding: Finding): void {
    this.findings.push(finding);
    this.options.record({ type: 'finding', finding });
  }

  /** A finding on an expectation, with what was tolerated while it waited. */
  breach(
    expectation: Pick<Expectation, 'step' | 'subject' | 'requirements' | 'at'>,
    level: Level,
    details: readonly Detail[],
    frame?: number,
  ): Finding {
    const meanwhile = this.#meanwhile.splice(0);
    return {
      level,
      step: expectation.step,
      subject: expectation.subject,
      details,
      requirements: expectation.requirements,
      ...(frame === undefined ? {} : { frame }),
      ...(meanwhile.length === 0 ? {} : { meanwhile }),
      ...(expectation.at === undefined ? {} : { at: expectation.at }),
    };
  }

  /** Remembers an obligation until it is discharged: a forgotten `await` must not go unnoticed. */
  owe(obligation: object): void {
    this.#undischarged.add(obligation);
  }

  discharge(obligation: object): void {
    this.#undischarged.delete(obligation);
  }

  /** @throws ToolError when the case described an obligation and never awaited it */
  assertAllDischarged(): void {
    if (this.#undischarged.size > 0)
      throw new ToolError(
        `${this.#undischarged.size} obligation(s) of the case were described and never awaited: an await is missing`,
      );
  }

  // ── what arrives ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** A CALL of the system under test came in. */
  arrive(arrival: Arrival): void {
    if (this.polite) {
      this.answer(arrival);
      return this.#vigil.wake();
    }
    arrival.excuse = this.options.etiquette.tolerates(arrival);
    this.heard.push(arrival);
    this.#queue.push(arrival);
    if (!this.options.etiquette.answersAtOnce(arrival.action)) this.#consequence?.();
    this.#vigil.wake();
    this.#timely.lookSoon();
  }

  /** Resolves when a message arrives whose answer is up to a step. */
  consequence(): Promise<void> {
    return new Promise((resolve) => {
      this.#consequence = resolve;
    });
  }

  opened(connection: ConnectionOpened): void {
    const { record } = this.options;
    if (this.#mayReturnSince !== undefined)
      record({
        type: 'wait',
        ms: this.clock.now() - this.#mayReturnSince,
        because: 'the station backs off before it connects again (OCPP-J 1.6 errata §3.3)',
      });
    this.#mayReturnSince = undefined;
    this.#closed = undefined;
    this.#opened = connection;
    if (!this.polite) this.attempts.opened(connection);
    this.#vigil.wake();
  }

  /** Connections are let in again: when the station comes back is up to its back-off. */
  letIn(): void {
    if (this.#opened === undefined) this.#mayReturnSince = this.clock.now();
  }

  /** An attempt to connect was turned away. */
  turnedAway(attempt: TurnedAway): void {
    this.attempts.turnedAway(attempt);
    this.#vigil.wake();
  }

  closed(connection: ConnectionClosed): void {
    this.#closed = connection;
    this.#opened = undefined;
    this.provocations.lost(closedInWords(connection));
    this.#forgetUndelivered();
    this.#vigil.wake();
  }

  /** What nobody has answered went down with its connection: the peer sends it again, or has given it up. */
  #forgetUndelivered(): void {
    const because = 'its connection was lost before it was answered';
    for (const lost of this.#queue.filter(({ answeredAt, call }) => answeredAt === undefined && !call.open)) {
      this.#queue.splice(this.#queue.indexOf(lost), 1);
      this.options.record({ type: 'tolerated', frame: lost.frame, action: lost.action, because });
    }
  }

  /** Something happened outside of the connection: whoever waits looks again. */
  happened(): void {
    this.#vigil.wake();
  }

  /** Ends whatever the case waits for with this error. */
  interrupt(trouble: Error): void {
    this.#vigil.interrupt(trouble);
  }

  /** Aborted, with the reason, when the case is to end: stopped, or broken by something that no step waits for. */
  get over(): AbortSignal {
    return this.#vigil.over;
  }

  /** Answers a message, once: with what the step says over the polite default. */
  answer(arrival: Arrival, answer: Answer = this.options.etiquette.answer(arrival)): number | undefined {
    if (arrival.answeredAt !== undefined) return undefined;
    arrival.answeredAt = this.clock.now();
    arrival.answer = answer;
    const response = answer.kind === 'result' ? answer.payload : undefined;
    const { action, payload: request, at, answeredAt } = arrival;
    this.exchanges.push({ action, request, response, at, answeredAt });
    return arrival.call.reply(answer);
  }

  // ── waiting ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The next message that one of the expectations speaks of. What the etiquette tolerates is noted and passed over; anything
   * else that arrives ends the case.
   * @param seconds how long to wait, from now; where an operator is still at an order, from the moment that it is given
   * @returns undefined when the time is up
   */
  async next(expectations: readonly Expectation[], seconds: number): Promise<Arrival | undefined> {
    const deadline = this.clock.now() + seconds * 1000;
    this.#awaited = expectations;
    try {
      for (;;) {
        for (let arrival = this.#queue.shift(); arrival; arrival = this.#queue.shift())
          switch (this.#sort(arrival, expectations)) {
            case 'meant':
              return arrival;
            case 'not yet':
              this.#queue.unshift(arrival);
              return undefined;
          }
        this.assertStillTalking(expectations);
        const patience = Math.max(deadline, this.hands.lastOrder + Math.max(1, seconds) * 1000);
        if (!(await this.#vigil.somethingHappens(patience)) && !this.hands.busy) return undefined;
      }
    } finally {
      this.#awaited = [];
      if (this.#queue.length > 0) this.#timely.lookSoon();
    }
  }

  /** What there is in place of a message that did not come, in words. */
  get instead(): string {
    const [next] = this.#queue;
    if (next) return inWords(next);
    if (this.#closed) return `nothing, and the connection is ${closedInWords(this.#closed)}`;
    return this.options.sut === 'csms' ? `nothing${this.attempts.inVain}` : 'nothing';
  }

  /** `nothing`, with the message that the peer itself may be waiting with: an answer that waits for ours never comes. */
  get noAnswer(): string {
    const open = this.#queue.find(({ answeredAt }) => answeredAt === undefined);
    return open ? `nothing, while its ${inWords(open)} waits for an answer` : 'nothing';
  }

  /** Lets an expectation be met by the way, until the next one that is waited for is met. */
  allow(expectation: Expectation): void {
    this.#optional.push(expectation);
  }

  /** The expectations that were optional and are no longer open. */
  closeOptional(): Expectation[] {
    return this.#optional.splice(0);
  }

  /** Everything that arrived and no step has accounted for is tolerable; otherwise the case ends. */
  drain(): void {
    for (let arrival = this.#queue.shift(); arrival; arrival = this.#queue.shift()) this.#sort(arrival, []);
  }

  /** A station comes back after a reboot; a CSMS that hangs up will send nothing more to a station that stays away. @throws ConformanceFailure */
  assertStillTalking(expectations: readonly Expectation[] = []): void {
    const closed = this.#closed;
    if (!closed || closed.by === 'us' || (this.options.sut === 'station' && closed.by === 'peer')) return;
    const subject = expectations[0] ?? this.#rule(`${this.sutName} must keep the connection`);
    this.report(this.breach(subject, 'must', [hungUp(closed, expectations)]));
  }

  /** Optional messages that did not come: their rows are closed. */
  endOptional(): void {
    for (const optional of this.closeOptional()) optional.skip();
  }

  /**
   * The scenario is over: what nobody has answered yet is answered politely, and from now on so is everything else. Also the
   * message that has ended the case: a peer that waits for an answer in vain would be disturbed in the next case.
   */
  becomePolite(): void {
    this.polite = true;
    this.#queue.length = 0;
    this.#timely.end();
    for (const arrival of this.heard) if (arrival.call.open) this.answer(arrival);
  }

  /** Waits for something to become true, looking again whenever anything happens; false when the time is up. */
  until(condition: () => boolean, seconds: number): Promise<boolean> {
    return this.#vigil.until(condition, seconds);
  }

  /** Seconds of waiting that the document or the protocol demands; arrivals keep queueing. */
  async wait(seconds: number, because: string): Promise<void> {
    this.options.record({ type: 'wait', ms: seconds * 1000, because });
    await this.until(() => false, seconds);
  }

  /** The connection that is open now. */
  get connection(): ConnectionOpened | undefined {
    return this.#opened;
  }

  /**
   * What becomes of an arrival: it is the one that is meant, it passes by the way, or it shows that what should come does not
   * and is left to a later step.
   * @throws ConformanceFailure when it is none of these
   */
  #sort(arrival: Arrival, expectations: readonly Expectation[]): 'meant' | 'passed' | 'not yet' {
    const { etiquette } = this.options;
    const ofAction = expectations.filter((one) => one.action === arrival.action);
    const passed = ofAction.map((one) => one.overlooks(arrival) ?? etiquette.passesOver(arrival, one.expected));
    const judged = ofAction.filter((_, index) => passed[index] === undefined);
    if (judged.some((one) => one.problems(arrival).length === 0)) return 'meant';
    const optional = this.#optional.findIndex(
      (one) => one.action === arrival.action && one.problems(arrival).length === 0,
    );
    if (optional >= 0) {
      this.#optional.splice(optional, 1)[0]!.settle(arrival);
      return 'passed';
    }
    if (judged.length > 0) return 'meant';
    // What it is in the light of what came after it may excuse it as well: a status told before its transaction, for one.
    const because = passed[0] ?? arrival.excuse ?? etiquette.tolerates(arrival);
    const obliged = expectations.length === 0 || expectations.some(({ level }) => level === 'must');
    if (because === undefined && !obliged) return 'not yet';
    if (because === undefined) throw new ConformanceFailure(this.#unexpected(arrival, expectations));
    this.options.record({ type: 'tolerated', frame: arrival.frame, action: arrival.action, because });
    if (arrival.breaches.length > 0) this.#brokenByTheWay(arrival);
    const noted = etiquette.notes?.(arrival);
    if (noted !== undefined) this.note(noted);
    if (this.#meanwhile.length < 20) this.#meanwhile.push(`${arrival.action} (${because})`);
    this.answer(arrival);
    return 'passed';
  }

  /** A message that no step looks at must keep to its schema all the same. */
  #brokenByTheWay(arrival: Arrival): void {
    const rule = this.#rule(`${this.sutName} must send a valid ${arrival.action}`);
    this.report(this.breach(rule, 'must', schemaDetails(arrival.breaches), arrival.frame));
  }

  #unexpected(arrival: Arrival, expectations: readonly Expectation[]): Finding {
    const subject =
      expectations[0] ?? this.#rule(`${this.sutName} must not send anything that the case does not ask for`);
    const finding = this.breach(subject, 'must', [unexpected(arrival, expectations)], arrival.frame);
    this.note(finding);
    return finding;
  }

  /** What binds the system under test in the whole conversation, whatever step it is at. */
  #rule(subject: string): Pick<Expectation, 'step' | 'subject' | 'requirements' | 'at'> {
    return { step: '', subject, requirements: this.options.requirements, at: undefined };
  }
}
