import type { Clock } from './clock.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly fire: () => void;
}

/**
 * Time that jumps: the next timer fires only when everything that can run has run. Deterministic, since timers of the same
 * instant fire in the order in which they were set, and nothing else moves the clock.
 */
export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  /** Sorted by (at, order); small, so an insertion from the back beats a heap. */
  readonly #timers: Timer[] = [];

  /** @param start wall-clock time at which this clock begins, in milliseconds since 1970 */
  constructor(start = Date.UTC(2026, 0, 1)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, fire: () => void): () => void {
    const timer: Timer = { at: this.#now + Math.max(0, ms), order: this.#order++, fire };
    let place = this.#timers.length;
    while (place > 0 && this.#timers[place - 1]!.at > timer.at) place--;
    this.#timers.splice(place, 0, timer);
    return () => {
      const index = this.#timers.indexOf(timer);
      if (index >= 0) this.#timers.splice(index, 1);
    };
  }

  /**
   * Runs `work` to its end, firing timers as soon as nothing else can run.
   * @throws Error when `work` waits for something that no timer can bring about (it would hang for ever)
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    let settled = false;
    const result = work().finally(() => {
      settled = true;
    });
    // The rejection is handed on by the `await result` below; until then it must not count as unhandled.
    result.catch(() => undefined);
    for (;;) {
      await everythingThatCanRun();
      if (settled) return result;
      const next = this.#timers.shift();
      if (!next) throw new Error('virtual time stands still: something waits that no timer will ever wake');
      this.#now = next.at;
      next.fire();
    }
  }
}

/** One turn of the event loop: when its immediate runs, every promise that could settle has settled. */
async function everythingThatCanRun(): Promise<void> {
  await new Promise(setImmediate);
}
