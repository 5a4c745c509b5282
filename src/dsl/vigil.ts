import type { Clock } from '../clock/index.ts';
import { ToolError } from '../verdict/index.ts';

/** Waiting, one at a time, until anything at all happens: a message, a connection, an operator, or trouble. */
export class Vigil {
  readonly #clock: Clock;
  #wakeUp: (() => void) | undefined;
  readonly #over = new AbortController();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Something happened: whoever waits looks again. */
  wake(): void {
    this.#wakeUp?.();
  }

  /** Ends this wait and every later one with an error; the first one counts. */
  interrupt(trouble: Error): void {
    this.#over.abort(trouble);
    this.wake();
  }

  /** Aborted, with what the vigil was interrupted with, as soon as it is. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** @throws what the vigil was interrupted with */
  assertUntroubled(): void {
    this.over.throwIfAborted();
  }

  /**
   * Sleeps until anything happens. A machine that was busy has messages in its sockets that are older than the deadline: they
   * are read before the time counts as up.
   * @param deadline in clock milliseconds
   * @returns false when the deadline came first
   */
  somethingHappens(deadline: number): Promise<boolean> {
    if (this.over.aborted) return Promise.reject(this.over.reason as Error);
    if (this.#wakeUp)
      return Promise.reject(new ToolError('two steps of the case wait at the same time: an await is missing'));
    return new Promise((resolve, reject) => {
      const done = (happened: boolean): void => {
        cancel();
        this.#wakeUp = undefined;
        if (this.over.aborted) reject(this.over.reason as Error);
        else resolve(happened);
      };
      let cancel = this.#clock.after(deadline - this.#clock.now(), () => {
        cancel = this.#clock.after(0, () => done(false));
      });
      this.#wakeUp = () => done(true);
    });
  }

  /** Waits for something to become true, looking again whenever anything happens; false when the time is up. */
  async until(condition: () => boolean, seconds: number): Promise<boolean> {
    const deadline = this.#clock.now() + seconds * 1000;
    while (!condition()) if (!(await this.somethingHappens(deadline))) return condition();
    return true;
  }
}
