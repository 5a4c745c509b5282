import type { Answer, WireWords } from '../protocol/index.ts';
import type { EnvelopeForm, FrameForm, Stray } from '../session/session.ts';
import { ConformanceFailure, type Detail, type Finding, type Level } from '../verdict/index.ts';
import { decode, visible, type Frame } from '../wire/index.ts';
import { callSite, described } from './call-site.ts';
import type { Conversation } from './conversation.ts';
import { wordsOf, type Judge } from './judge.ts';
import { Matcher, shown } from './matchers.ts';
import type { Provoked } from './provocations.ts';
import type { EndRow } from './rows.ts';

/** What became of a provocation; `status`: over SOAP, it was refused by the status of HTTP, without a fault. */
type Outcome = 'result' | 'error' | 'status' | 'silence' | 'closed';

/** How binding it is that an outcome does not come about; an outcome that is not named is as good as any, and a `status` as an `error`. */
type Reading = Readonly<Partial<Record<Outcome, Level>>>;

/** An answer to it, as far as it could be read: one with a message id that is as bad as ours is no message itself. */
interface Reaction {
  readonly how: 'result' | 'error' | 'status';
  readonly answer: Answer | undefined;
  readonly frame: number;
}

/** What is sent. */
interface Provoking {
  readonly step: number;
  /** In words. */
  readonly what: string;
  readonly text: string;
  readonly form?: FrameForm | EnvelopeForm | undefined;
}

/** What a provocation works with. */
export interface ProvocationTerms {
  readonly talk: Conversation;
  readonly judge: Judge;
  readonly comesBack: () => Promise<void>;
}

/** Seconds after which silence counts as the outcome where it is one that may be; what comes later is judged all the same. */
const SILENT = 1;

const SEVERITY: readonly (Level | undefined)[] = [undefined, 'may', 'should', 'must'];

/**
 * What the tool sends although no well-behaved peer would, and what may come back. Lazy, as an act is. Whatever comes back, and
 * whenever, is judged here and by no rule of the conversation: nobody is blamed for being provoked. Of which nothing is said is
 * sent, and the case goes on: a late answer, for one.
 */
export class Provocation implements PromiseLike<void>, Provoked {
  readonly step: string;
  readonly #talk: Conversation;
  readonly #judge: Judge;
  readonly #comesBack: () => Promise<void>;
  readonly #described: Error;
  readonly #says: string;
  readonly #text: string;
  readonly #form: FrameForm | EnvelopeForm;
  #payload: Readonly<Record<string, unknown>> = {};
  readonly #frame: Frame;
  #wanted: { readonly step: number; readonly reading: Reading; readonly says: string }[] = [];
  #codes: readonly string[] = [];
  #requirements: readonly string[];
  #decide: ((outcome: Outcome, reaction?: Reaction, why?: string) => void) | undefined;
  #decided: Outcome | undefined;

  /** @param comesBack waits until the peer is there again that has closed the connection; its breach is reported there */
  constructor({ talk, judge, comesBack }: ProvocationTerms, { step, what, text, form = 'text' }: Provoking) {
    this.#talk = talk;
    this.#judge = judge;
    this.#comesBack = comesBack;
    this.step = talk.step(step);
    this.#says = what;
    this.#text = text;
    this.#form = form;
    this.#frame = decode(text, '1.6');
    this.#requirements = talk.options.requirements;
    this.#described = described();
    talk.owe(this);
  }

  // ── what may come back ────────────────────────────────────────────────────────────────────────────────────────────

  /** It is owed a CALLRESULT that holds these fields; beside `mustBeRefused`, either will do. */
  mustBeAnswered(step: number, payload: Readonly<Record<string, unknown>> = {}): this {
    this.#payload = payload;
    return this.#want(step, { error: 'must', silence: 'must', closed: 'must' }, ({ result }) => `a ${result}`);
  }

  /** It is owed a CALLERROR; another code than these, where there are any, is a warning. */
  mustBeRefused(step: number, ...codes: readonly string[]): this {
    this.#codes = codes;
    return this.#want(step, { result: 'must', silence: 'must', closed: 'must' }, ({ error }) => `a ${error}`);
  }

  /** It is answered one way or the other, and should be by a CALLERROR, with one of these codes where there are any. */
  shouldBeRefused(step: number, ...codes: readonly string[]): this {
    this.#codes = codes;
    return this.#want(step, { result: 'should', silence: 'must', closed: 'must' }, ({ error }) => `a ${error}`);
  }

  /** It is answered, and by a fault: as binding as the version that is spoken makes it. SOAP alone. */
  isRefused(step: number, level: 'must' | 'should'): this {
    return this.#want(step, { result: level, status: level, silence: 'must', closed: 'must' }, (of) => `a ${of.error}`);
  }

  /** It should be answered by a CALLRESULT: nothing obliges. */
  shouldBeAnswered(step: number): this {
    return this.#want(step, { error: 'should', silence: 'should', closed: 'should' }, ({ result }) => `a ${result}`);
  }

  /** It should be refused or passed over: nothing obliges to take it, or not to. */
  shouldNotBeAccepted(step: number): this {
    return this.#want(step, { result: 'should', closed: 'should' }, ({ error }) => `a ${error} or nothing`);
  }

  /** It may be refused or passed over, but not answered as if it were a message; that the connection is closed for it is a warning. */
  mustNotBeAccepted(step: number): this {
    return this.#want(step, { result: 'must', closed: 'should' }, ({ error }) => `a ${error} or nothing`);
  }

  /** It should not be answered as if it were a message; that the connection is closed for it is as good as anything. */
  shouldNotBeAnswered(step: number): this {
    return this.#want(step, { result: 'should' }, ({ error }) => `a ${error} or nothing, or closes the connection`);
  }

  /** Whatever becomes of it, as long as the connection is kept: that it is closed is a warning. */
  mayBeAnswered(step: number): this {
    return this.#want(step, { closed: 'should' }, () => 'an answer or nothing');
  }

  /** It must be passed over in silence. */
  mustBeIgnored(step: number): this {
    return this.#want(step, { result: 'must', error: 'must', closed: 'must' }, () => 'nothing');
  }

  /** It should be passed over in silence, and must not be taken for a message: a CALLERROR is a warning. */
  shouldBeIgnored(step: number): this {
    return this.#want(step, { result: 'must', error: 'should', closed: 'must' }, () => 'nothing');
  }

  /** The clauses that this step answers for, in place of those of the case. */
  per(...requirements: readonly string[]): this {
    this.#requirements = requirements;
    return this;
  }

  then<R1 = void, R2 = never>(
    met?: ((value: void) => R1 | PromiseLike<R1>) | null,
    broken?: ((reason: unknown) => R2 | PromiseLike<R2>) | null,
  ): Promise<R1 | R2> {
    return this.#run().then(met, broken);
  }

  // ── what comes back ───────────────────────────────────────────────────────────────────────────────────────────────

  /** Takes what came back to it. @returns false when it is no answer to this one */
  take(stray: Stray): boolean {
    if (stray.kind === 'hung-up-on-raw') {
      if (!this.open) return false;
      this.lost(stray.why);
      return true;
    }
    const reaction = this.#reactionIn(stray);
    if (reaction === undefined) return false;
    if (this.#decided === undefined) this.#decide?.(reaction.how, reaction);
    else this.#late(reaction);
    return true;
  }

  /** Whether it still waits for what comes back. */
  get open(): boolean {
    return this.#decide !== undefined && this.#decided === undefined;
  }

  /** The connection that it went over is gone. */
  lost(why: string): void {
    if (this.open) this.#decide?.('closed', undefined, why);
  }

  #reactionIn(stray: Stray): Reaction | undefined {
    const { messageId } = this.#frame;
    const malformed = this.#frame.kind === 'malformed';
    switch (stray.kind) {
      case 'answer-to-raw':
      case 'answer-to-nobody':
      case 'second-answer': {
        // What could not be read may be refused under whatever id: "-1", an empty one.
        const anyId =
          malformed && stray.kind !== 'second-answer' && (stray.answer.kind === 'error' || messageId === undefined);
        if (stray.messageId !== messageId && !anyId) return undefined;
        const byStatus = stray.kind === 'answer-to-raw' && stray.byStatus === true;
        return { how: byStatus ? 'status' : stray.answer.kind, answer: stray.answer, frame: stray.frame };
      }
      case 'malformed': {
        const { problem, messageType } = stray;
        const idOnly = malformed && problem.code === 'bad-id' && (messageType === 3 || messageType === 4);
        if (!idOnly) return undefined;
        return { how: messageType === 3 ? 'result' : 'error', answer: undefined, frame: stray.frame };
      }
      default:
        return undefined;
    }
  }

  /** More than one answer, or one after it was passed over: what must not be ends the case, wherever it is by now. */
  #late(reaction: Reaction): void {
    const again = this.#decided !== 'silence';
    const level = again ? 'must' : this.#reading[reaction.how];
    if (level === undefined) return;
    const expected = again ? 'one answer at most' : this.#expected;
    const finding = this.#finding(
      level,
      [{ what: 'answer', expected, received: inWords(reaction, this.#judge) }],
      reaction.frame,
    );
    this.#talk.note(finding);
    if (level === 'must') this.#talk.interrupt(new ConformanceFailure(finding));
  }

  // ── sending it ────────────────────────────────────────────────────────────────────────────────────────────────────

  async #run(): Promise<void> {
    const talk = this.#talk;
    talk.discharge(this);
    const sent = talk.row({
      step: this.step,
      column: 'tool',
      text: `${talk.toolName} sends ${this.#says}`,
      must: false,
      direction: 'none',
    });
    if (this.#wanted.length === 0) {
      talk.options.session.sendRaw(this.#text, this.#form);
      return sent('ok');
    }
    const end = talk.row({
      step: this.#answerStep,
      column: 'sut',
      text: `${talk.sutName} gives ${this.#expected}`,
      must: Object.values(this.#reading).includes('must'),
      direction: 'none',
    });
    const waiting = this.#outcome();
    talk.provocations.add(this);
    try {
      talk.options.session.sendRaw(this.#text, this.#form);
    } catch (error) {
      this.#decide?.('closed');
      throw error;
    }
    sent('ok');
    const { outcome, reaction, why } = await waiting;
    if (outcome === 'silence' && this.#reading.silence === undefined)
      talk.options.record({ type: 'wait', ms: SILENT * 1000, because: `no answer to ${this.#says}` });
    const level = this.#reading[outcome];
    const details = level === undefined ? [] : [this.#wrong(outcome, reaction, why)];
    if (level === 'must') {
      end(reaction === undefined ? 'absent' : 'broken', reaction?.frame);
      talk.report(this.#finding('must', details, reaction?.frame));
    }
    if (level !== undefined) talk.note(this.#finding(level, details, reaction?.frame));
    this.#judgeCode(reaction);
    this.#judgePayload(reaction, end);
    end('ok', reaction?.frame);
    if (outcome === 'closed') await this.#comesBack();
  }

  #outcome(): Promise<{ outcome: Outcome; reaction: Reaction | undefined; why: string | undefined }> {
    const { clock, over, options } = this.#talk;
    const seconds = this.#reading.silence === undefined ? SILENT : options.timing.patience;
    return new Promise((resolve, reject) => {
      const cut = (): void => {
        cancel();
        reject(over.reason as Error);
      };
      const decide = (outcome: Outcome, reaction?: Reaction, why?: string): void => {
        if (this.#decided !== undefined) return;
        this.#decided = outcome;
        cancel();
        over.removeEventListener('abort', cut);
        resolve({ outcome, reaction, why });
      };
      const cancel = clock.after(seconds * 1000, () => decide('silence'));
      over.addEventListener('abort', cut, { once: true });
      this.#decide = decide;
    });
  }

  // ── judging it ────────────────────────────────────────────────────────────────────────────────────────────────────

  #want(step: number, reading: Reading, says: (words: WireWords) => string): this {
    this.#wanted.push({ step, reading, says: says(wordsOf(this.#judge)) });
    return this;
  }

  /** Where there are several, each outcome is judged by the mildest of them. */
  get #reading(): Reading {
    const outcomes: readonly Outcome[] = ['result', 'error', 'status', 'silence', 'closed'];
    const all = this.#wanted.map(({ reading }) => ({ status: reading.error, ...reading }));
    const mildest = (outcome: Outcome): Level | undefined =>
      SEVERITY[Math.min(...all.map((reading) => SEVERITY.indexOf(reading[outcome])))];
    return Object.fromEntries(
      outcomes.flatMap((outcome) => {
        const level = all.length === 0 ? undefined : mildest(outcome);
        return level === undefined ? [] : [[outcome, level]];
      }),
    );
  }

  get #expected(): string {
    return this.#wanted.map(({ says }) => says).join(' or ');
  }

  get #answerStep(): string {
    const [first] = this.#wanted;
    return first === undefined ? this.step : this.#talk.step(first.step);
  }

  #wrong(outcome: Outcome, reaction: Reaction | undefined, why = ''): Detail {
    const lost = outcome === 'closed' ? visible(why, 300) : undefined;
    // Over SOAP there is no connection that could be lost, but an answer.
    if (lost !== undefined && this.#judge.anyCode !== true)
      return { what: 'connection', expected: 'open', received: lost };
    const received = reaction === undefined ? (lost ?? this.#talk.noAnswer) : inWords(reaction, this.#judge);
    return { what: 'answer', expected: this.#expected, received };
  }

  /** The code of a CALLERROR: it must be one of the list; that it fits is a matter of reading, and a warning at most. */
  #judgeCode(reaction: Reaction | undefined): void {
    // Over SOAP any subcode will do.
    if (reaction?.answer?.kind !== 'error' || this.#judge.anyCode === true) return;
    const { code } = reaction.answer;
    const official = this.#judge.errorCode(code);
    const note = (level: Level, expected: string): Finding =>
      this.#finding(level, [{ what: 'error code', expected, received: shown(code) }], reaction.frame);
    if (official === undefined) this.#talk.report(note('must', 'one of the error codes of this version'));
    else if (official !== code) this.#talk.note(note('should', official));
    else if (this.#codes.length > 0 && !this.#codes.includes(official))
      this.#talk.note(note('should', this.#codes.join(' or ')));
  }

  /** Where a CALLRESULT will do, it must hold what it is to hold. */
  #judgePayload(reaction: Reaction | undefined, end: EndRow): void {
    if (reaction?.answer?.kind !== 'result') return;
    const given = (reaction.answer.payload ?? {}) as Readonly<Record<string, unknown>>;
    const wrong = Object.entries(this.#payload).filter(([field, value]) => !fits(value, given[field]));
    if (wrong.length === 0) return;
    end('broken', reaction.frame);
    const details = wrong.map(([what, value]) => ({
      what,
      expected: value instanceof Matcher ? value.says : shown(value),
      received: shown(given[what]),
    }));
    this.#talk.report(this.#finding('must', details, reaction.frame));
  }

  #finding(level: Level, details: readonly Detail[], frame: number | undefined): Finding {
    const subject = {
      step: this.#answerStep,
      subject: `${this.#talk.sutName} ${level} give ${this.#expected} when ${this.#talk.toolName} sends ${this.#says}`,
      requirements: this.#requirements,
      at: callSite(this.#described),
    };
    return this.#talk.breach(subject, level, details, frame);
  }
}

function fits(wanted: unknown, given: unknown): boolean {
  return wanted instanceof Matcher ? wanted.accepts(given) : wanted === given;
}

/** Sends them one right after the other, without waiting for what comes back to the first. */
export async function atOnce(...provocations: readonly Provocation[]): Promise<void> {
  const outcomes = await Promise.allSettled(provocations);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason as Error;
}

function inWords({ how, answer }: Reaction, judge: Judge): string {
  if (how === 'status' && answer?.kind === 'error') return `${answer.code} without a fault`;
  const name = wordsOf(judge)[how === 'result' ? how : 'error'];
  if (answer === undefined) return `a ${name}`;
  return answer.kind === 'result'
    ? `${name} ${shown(answer.payload)}`
    : `${name} ${shown(answer.code)} ${shown(answer.description)}`;
}
