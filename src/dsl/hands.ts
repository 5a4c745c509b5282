import type { Clock } from '../clock/index.ts';
import type { OperatorAction, OperatorOutcome, SutDriver } from '../sut/index.ts';
import type { Row, RowOutcome, TraceBody } from '../trace/index.ts';
import { Inconclusive, ToolError } from '../verdict/index.ts';
import type { Timing } from './timing.ts';
import type { Vigil } from './vigil.ts';

/** What the hands need of the conversation that they work in. */
export interface HandsTerms {
  readonly clock: Clock;
  readonly timing: Timing;
  readonly driver: SutDriver;
  readonly caseId: string;
  readonly identity: string;
  readonly record: (event: TraceBody) => void;
  readonly signal: AbortSignal;
}

/** Where the hands work: rows of the two-column table, and what their work brings about. */
interface Rows {
  /** Resolves when a message arrives whose answer is up to a step. */
  consequence(): Promise<void>;
  /** Judges what has arrived and no step has accounted for. @throws ConformanceFailure when it is an offence */
  drain(): void;
  row(row: Omit<Row, 'row'>): (outcome: Exclude<RowOutcome, 'not reached'>, frame?: number) => void;
}

/** The operator's hands in one case: asks the driver, records what came of it, and ends the case when nothing did. */
export class Hands {
  readonly #talk: Rows;
  readonly #options: HandsTerms;
  readonly #vigil: Vigil;
  readonly #orders: Promise<void>[] = [];
  #ordersOpen = 0;
  #orderedAt = -Infinity;

  constructor(talk: Rows, options: HandsTerms, vigil: Vigil) {
    this.#talk = talk;
    this.#options = options;
    this.#vigil = vigil;
  }

  /** Asks the driver for an action and records it. @throws Inconclusive when it was declined or is not supported */
  async perform(action: OperatorAction, text: string, step = '', identity?: string): Promise<void> {
    const end = this.#talk.row({ step, column: 'world', text, must: false, direction: 'none' });
    const outcome = await this.#ask(action, text, step, identity);
    this.#options.record({ type: 'operator', action, ...outcome });
    if (outcome.outcome === 'done') return end('ok');
    end('skipped');
    const note = outcome.note ? `: ${outcome.note}` : '';
    throw new Inconclusive(
      outcome.outcome === 'declined'
        ? `the operator could not do "${text}"${note}`
        : `the driver ${this.#options.driver.name} does not support "${action.action}"${note}`,
    );
  }

  /** Takes an action back after a case: no row of the document, and no verdict. The answer says what went wrong. */
  async undo(action: OperatorAction): Promise<string | undefined> {
    try {
      const outcome = await this.#ask(action, 'bring the system under test back to idle', '');
      this.#options.record({ type: 'operator', action, ...outcome });
      return outcome.outcome === 'done'
        ? undefined
        : `${action.action} was not done after the case (${outcome.outcome})`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async #ask(
    action: OperatorAction,
    text: string,
    step: string,
    identity = this.#options.identity,
  ): Promise<OperatorOutcome> {
    const patience = new AbortController();
    const cancel = this.#options.clock.after(this.#options.timing.operator * 1000, () =>
      patience.abort(new Error('the operator took too long')),
    );
    try {
      return await this.#options.driver.perform(action, {
        case: this.#options.caseId,
        step,
        identity,
        why: text,
        signal: AbortSignal.any([patience.signal, this.#vigil.over]),
      });
    } catch (error) {
      this.#vigil.assertUntroubled();
      throw new ToolError(
        `the driver ${this.#options.driver.name} failed at "${text}": ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      cancel();
    }
  }

  /**
   * Orders something without waiting for the driver's word: a CSMS may report "done" only after the station has answered.
   * A refusal of the driver ends the case.
   * @param identity of the charge point that it is about; that of the lane unless given
   */
  order(action: OperatorAction, text: string, identity?: string): void {
    this.#ordersOpen++;
    this.#orders.push(
      this.perform(action, text, '', identity)
        .catch((error: unknown) => this.#vigil.interrupt(error instanceof Error ? error : new ToolError(String(error))))
        .finally(() => {
          this.#orderedAt = this.#options.clock.now();
          this.#ordersOpen--;
          this.#vigil.wake();
        }),
    );
  }

  /**
   * Acts on the system under test. The case goes on when the driver says done, or when a consequence arrives that a step has
   * to answer: a person confirms late, and a station that is kept waiting would try again.
   * @throws Inconclusive when it was declined or is not supported
   */
  async act(action: OperatorAction, text: string): Promise<void> {
    this.order(action, text);
    await Promise.race([this.#orders.at(-1), this.#talk.consequence()]);
    this.#vigil.assertUntroubled();
  }

  /** Whether an order is still being given. */
  get busy(): boolean {
    return this.#ordersOpen > 0;
  }

  /** When the latest order was given, in clock milliseconds: now, while a person is still at it. */
  get lastOrder(): number {
    return this.busy ? this.#options.clock.now() : this.#orderedAt;
  }

  /** The case is over: waits for orders that are still being given, for so many seconds at most. */
  async finish(seconds: number): Promise<void> {
    if (!this.busy) return;
    let cancel = (): void => undefined;
    const enough = new Promise<void>((resolve) => {
      cancel = this.#options.clock.after(seconds * 1000, resolve);
    });
    await Promise.race([enough, Promise.all(this.#orders)]);
    cancel();
  }

  /**
   * Every order was given. What arrives meanwhile is judged at once: a CSMS that sends an order again may wait for an answer before it says
   * that it is done.
   * @throws what stood in the way of one
   */
  async ordersGiven(): Promise<void> {
    const { clock, timing } = this.#options;
    while (this.busy) {
      this.#talk.drain();
      await this.#vigil.somethingHappens(clock.now() + timing.operator * 1000);
    }
    this.#vigil.assertUntroubled();
  }
}
