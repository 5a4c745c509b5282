import type { Clock } from '../../clock/index.ts';

/**
 * One span with power, from switching on to switching off. Its timers die with it, and whoever waits for a promise of it
 * waits for ever: nothing of the old span acts in the next one.
 */
export class Lifetime {
  readonly #clock: Clock;
  readonly #timers = new Set<() => void>();
  #over = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get over(): boolean {
    return this.#over;
  }

  /** Calls `fire` once, `ms` milliseconds from now, unless the span ends before; the answer cancels it. */
  after(ms: number, fire: () => void): () => void {
    if (this.#over) return () => undefined;
    const cancel = this.#clock.after(ms, () => {
      this.#timers.delete(stop);
      fire();
    });
    const stop = (): void => {
      this.#timers.delete(stop);
      cancel();
    };
    this.#timers.add(stop);
    return stop;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** The same outcome, except that it never comes once this span is over. */
  during<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      work.then(
        (value) => this.#over || resolve(value),
        (error: unknown) => this.#over || reject(error as Error),
      );
    });
  }

  end(): void {
    this.#over = true;
    for (const stop of [...this.#timers]) stop();
  }
}
