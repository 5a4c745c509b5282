import type { Clock } from '../../clock/index.ts';

/** Timers that end together: with the power, with a connection, with the station. */
export class Alarms {
  readonly #clock: Clock;
  readonly #set = new Set<() => void>();
  #over = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls `fire` that many seconds from now, unless the alarms have ended by then; the answer cancels it. */
  after(seconds: number, fire: () => void): () => void {
    if (this.#over) return () => undefined;
    const cancel = this.#clock.after(seconds * 1000, () => {
      this.#set.delete(cancel);
      fire();
    });
    this.#set.add(cancel);
    return () => {
      this.#set.delete(cancel);
      cancel();
    };
  }

  /** Whether they have ended. */
  get over(): boolean {
    return this.#over;
  }

  end(): void {
    this.#over = true;
    for (const cancel of this.#set) cancel();
    this.#set.clear();
  }
}
