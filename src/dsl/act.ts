import type { Action, Answer, Request, Response, SchemaBreach, Side, TypedVersion } from '../protocol/index.ts';
import { ConnectionLost, NowhereToCall, type CallOutcome, type Session } from '../session/session.ts';
import type { Detail, Level } from '../verdict/index.ts';
import { visible } from '../wire/index.ts';
import { failedChecks } from './assertion.ts';
import { callSite, described } from './call-site.ts';
import type { Conversation } from './conversation.ts';
import { assertOursIsValid, refusalOwed, schemaDetails, wordsOf, type Judge } from './judge.ts';
import { inBrief, mismatches, shown, type Expected } from './matchers.ts';
import type { Exchange } from './obligation.ts';
import { toleranceOn } from './timing.ts';

type Wanted<Res> =
  | { readonly how: 'result'; readonly step: number; readonly expected: Expected<Res> }
  | { readonly how: 'error'; readonly step: number; readonly codes: readonly string[] };

/** Who sends it: the simulated party of the lane unless another one is meant. */
export interface Sender {
  readonly name: string;
  readonly session: Pick<Session, 'call'>;
}

/** What the tool sends, and what the system under test owes it in return. Lazy, as an obligation is. */
export class Act<V extends TypedVersion, S extends Side, A extends Action<V, S>> implements PromiseLike<
  Exchange<V, S, A>
> {
  readonly step: string;
  readonly action: A;
  readonly request: Request<V, S, A>;
  readonly #talk: Conversation;
  readonly #judge: Judge;
  readonly #sender: Sender;
  readonly #described: Error;
  #wanted: Wanted<Response<V, S, A>>[] = [];
  #wished: Expected<Response<V, S, A>> | undefined;
  #checks: ((response: Response<V, S, A>) => void)[] = [];
  #requirements: readonly string[];
  #within: number | undefined;

  constructor(
    talk: Conversation,
    judge: Judge,
    step: number,
    action: A,
    request: Request<V, S, A>,
    sender: Sender = { name: talk.toolName, session: talk.options.session },
  ) {
    this.#talk = talk;
    this.#judge = judge;
    this.#sender = sender;
    this.step = talk.step(step);
    this.action = action;
    this.request = request;
    this.#requirements = talk.options.requirements;
    this.#described = described();
    talk.owe(this);
  }

  /** It is owed a CALLRESULT at step `step`, with these contents. */
  mustBeAnswered(step: number, expected: Expected<Response<V, S, A>> = {} as Expected<Response<V, S, A>>): this {
    this.#wanted.push({ how: 'result', step, expected });
    return this;
  }

  /** It is owed a CALLERROR (on SOAP a Fault) with one of these codes; beside `mustBeAnswered`, either will do. */
  mustBeRefused(step: number, ...codes: readonly string[]): this {
    this.#wanted.push({ how: 'error', step, codes });
    return this;
  }

  /** What the CALLRESULT should hold beyond what it must: a breach is a warning, and the case goes on. */
  shouldHold(expected: Expected<Response<V, S, A>>): this {
    this.#wished = expected;
    return this;
  }

  /** The answer must come within `seconds`. */
  within(seconds: number): this {
    this.#within = seconds;
    return this;
  }

  /** Anything irregular about the answer, in chai. */
  and(check: (response: Response<V, S, A>) => void): this {
    this.#checks.push(check);
    return this;
  }

  /** The clauses that this step answers for, in place of those of the case. */
  per(...requirements: readonly string[]): this {
    this.#requirements = requirements;
    return this;
  }

  then<R1 = Exchange<V, S, A>, R2 = never>(
    met?: ((value: Exchange<V, S, A>) => R1 | PromiseLike<R1>) | null,
    broken?: ((reason: unknown) => R2 | PromiseLike<R2>) | null,
  ): Promise<R1 | R2> {
    return this.#run().then(met, broken);
  }

  async #run(): Promise<Exchange<V, S, A>> {
    const talk = this.#talk;
    talk.discharge(this);
    const { step: ownStep, action, request: payload } = this;
    assertOursIsValid(this.#judge, { step: ownStep, action, kind: 'request', payload });
    const sent = talk.row({
      step: this.step,
      column: 'tool',
      message: this.action,
      direction: 'request',
      text: `${this.#sender.name} sends ${this.action}${inBrief(withoutMeasures(this.request))}`,
      must: false,
    });
    const step = talk.step(this.#wanted[0]?.step ?? Number(this.step.split(' › ').at(-1)));
    const seconds = this.#within ?? talk.options.timing.patience;
    const begun = talk.clock.now();
    const pending = this.#call(seconds);
    const end = talk.row({
      step,
      column: 'sut',
      message: this.action,
      direction: 'response',
      text: `${talk.sutName} ${this.#verb()}s ${this.action}${inBrief(this.#wanted.find((one) => one.how === 'result')?.expected)}`,
      must: true,
    });
    const outcome = await pending;
    sent('ok', outcome !== undefined && 'requestFrame' in outcome ? outcome.requestFrame : undefined);
    const subject = {
      step,
      subject: `${talk.sutName} must ${this.#verb()} ${this.action}`,
      requirements: this.#requirements,
      at: callSite(this.#described),
    };
    const fail = (details: readonly Detail[], as: 'broken' | 'absent', frame?: number): void => {
      end(as, frame);
      talk.report(talk.breach(subject, 'must' satisfies Level, details, frame));
    };
    if (outcome === undefined)
      fail([{ what: 'answer', expected: `within ${seconds} s`, received: talk.noAnswer }], 'absent');
    else if (outcome instanceof ConnectionLost)
      fail(
        [
          {
            what: 'answer',
            expected: this.#describeWanted(),
            received: `nothing: the connection was lost (${visible(outcome.message, 300)})${sinceThen(talk)}`,
          },
        ],
        'absent',
      );
    else {
      const details = this.#problems(outcome);
      if (details.length > 0) fail(details, 'broken', outcome.answerFrame);
      const missed = this.#missed(outcome.answer);
      if (missed.length > 0) {
        const advice = { ...subject, subject: subject.subject.replace(' must ', ' should ') };
        talk.note(talk.breach(advice, 'should', missed, outcome.answerFrame));
      }
      end('ok', outcome.answerFrame);
    }
    const { answer, answeredAt, answerFrame, sentAt } = outcome as CallOutcome;
    const response = answer.kind === 'result' ? answer.payload : undefined;
    talk.exchanges.push({ action: this.action, request: this.request, response, at: sentAt, answeredAt, answerFrame });
    return {
      action: this.action,
      request: this.request,
      response: response as Response<V, S, A>,
      at: sentAt ?? begun,
      answeredAt,
      answerFrame,
    };
  }

  async #call(seconds: number): Promise<CallOutcome | ConnectionLost | undefined> {
    const patience = new AbortController();
    const tolerance = this.#within === undefined ? 0 : toleranceOn(this.#talk.options.timing, seconds);
    const cancel = this.#talk.clock.after((seconds + tolerance) * 1000, () =>
      patience.abort(new Error('no answer in time')),
    );
    try {
      return await this.#sender.session.call(this.action, this.request, {
        signal: AbortSignal.any([patience.signal, this.#talk.over]),
      });
    } catch (error) {
      this.#talk.over.throwIfAborted();
      if (error instanceof ConnectionLost && !(error instanceof NowhereToCall)) return error;
      if (patience.signal.aborted) return undefined;
      throw error;
    } finally {
      cancel();
    }
  }

  #problems({ answer, breaches }: CallOutcome): Detail[] {
    const wanted =
      this.#wanted.length > 0
        ? this.#wanted
        : [{ how: 'result', step: 0, expected: {} as Expected<Response<V, S, A>> } as const];
    const attempts = wanted.map((one) =>
      one.how === 'result'
        ? this.#resultProblems(answer, one.expected, breaches)
        : this.#errorProblems(answer, one.codes),
    );
    // Where either will do, the reading with the fewest breaches is the one to report.
    return attempts.reduce((best, one) => (one.length < best.length ? one : best));
  }

  #missed(answer: Answer): Detail[] {
    return this.#wished !== undefined && answer.kind === 'result' ? mismatches(this.#wished, answer.payload) : [];
  }

  #resultProblems(
    answer: Answer,
    expected: Expected<Response<V, S, A>>,
    breaches: readonly SchemaBreach[] | undefined,
  ): Detail[] {
    if (answer.kind === 'error')
      return [
        {
          what: 'answer',
          expected: this.#describeWanted(),
          received: `${wordsOf(this.#judge).error} ${shown(answer.code)} ${shown(answer.description)}`,
        },
      ];
    const schema = schemaDetails(breaches ?? this.#judge.validate(this.action, 'response', answer.payload));
    const broken = new Set(schema.map((detail) => detail.what));
    const content = mismatches(expected, answer.payload).filter((detail) => !broken.has(detail.what));
    return [
      ...schema,
      ...content,
      ...(schema.length > 0 ? [] : failedChecks(this.#checks, answer.payload as Response<V, S, A>)),
    ];
  }

  #errorProblems(answer: Answer, codes: readonly string[]): Detail[] {
    const expected = refusalOwed(this.#judge, codes);
    if (answer.kind === 'result')
      return [{ what: 'answer', expected, received: `${wordsOf(this.#judge).result} ${shown(answer.payload)}` }];
    if (this.#judge.anyCode === true) return [];
    const code = this.#judge.errorCode(answer.code);
    if (code !== undefined && (codes.length === 0 || codes.includes(code))) return [];
    const known = codes.length === 0 ? 'one of the error codes of this version' : codes.join(' or ');
    return [{ what: 'error code', expected: known, received: shown(answer.code) }];
  }

  #verb(): string {
    return this.#wanted.every((one) => one.how === 'error') && this.#wanted.length > 0 ? 'refuse' : 'answer';
  }

  #describeWanted(): string {
    const { result } = wordsOf(this.#judge);
    return (
      this.#wanted.map((one) => (one.how === 'result' ? result : refusalOwed(this.#judge, one.codes))).join(' or ') ||
      result
    );
  }
}

/** Fields that differ from run to run say nothing in a row of the table. */
function withoutMeasures(request: unknown): object {
  return Object.fromEntries(
    Object.entries(request as object).filter(
      ([key]) =>
        !/^(timestamp|expiryDate|retrieveDate|transactionId|requestId|location|firmware|log|meterSt.*|meterValue|transactionData|certificate(Chain|HashData)?|csr)$/.test(
          key,
        ),
    ),
  );
}

/** Why the connection has not come back. */
function sinceThen({ attempts }: Conversation): string {
  return attempts.failed === undefined ? '' : `, since then ${attempts.inWords}`;
}
