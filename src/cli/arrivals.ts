import type { Clock } from '../clock/index.ts';

/** How often it is looked, in milliseconds. */
const GLANCE = 100;

export interface ArrivalTerms {
  /** The stations under test that are not connected now. */
  readonly missing: () => readonly string[];
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

/** Tells the user which stations under test are waited for and which have come, and the run whether any has ever come. */
export class Arrivals {
  readonly #terms: ArrivalTerms;
  readonly #expected: readonly string[];
  readonly #awaited: Set<string>;
  #cancel: (() => void) | undefined;

  constructor(terms: ArrivalTerms) {
    this.#terms = terms;
    this.#expected = terms.missing();
    this.#awaited = new Set(this.#expected);
    if (this.#expected.length > 0) terms.say(`waiting for ${this.#expected.join(', ')} to connect`);
    this.#look();
  }

  /** True as long as none of the stations has been seen. */
  get nobodyCame(): boolean {
    this.#notice();
    return this.#expected.length > 0 && this.#awaited.size === this.#expected.length;
  }

  /** Looks no longer. */
  stop(): void {
    this.#cancel?.();
  }

  #look(): void {
    this.#notice();
    if (this.#awaited.size > 0) this.#cancel = this.#terms.clock.after(GLANCE, () => this.#look());
  }

  #notice(): void {
    const missing = new Set(this.#terms.missing());
    for (const identity of [...this.#awaited].filter((one) => !missing.has(one))) {
      this.#awaited.delete(identity);
      this.#terms.say(`${identity} is connected`);
    }
  }
}
