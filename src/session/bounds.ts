/** How much of a peer a session bears. A peer that goes beyond is cut off with a reason in plain words. */
export interface SessionLimits {
  /** Frames of the peer within one second of the clock. */
  readonly framesPerSecond: number;
  /** CALLs of the peer that nobody has answered, on one connection. */
  readonly unansweredCalls: number;
  /** Events kept while nobody listens. */
  readonly heldEvents: number;
  /** Message ids of each direction that are remembered. */
  readonly rememberedIds: number;
}

export const defaultSessionLimits: SessionLimits = {
  framesPerSecond: 5_000,
  unansweredCalls: 10_000,
  heldEvents: 10_000,
  rememberedIds: 10_000,
};

/** Counts events in windows of one second. */
export class RateGauge {
  readonly #perSecond: number;
  #windowStart = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** @returns false when this event, at `now` milliseconds, is one too many */
  allows(now: number): boolean {
    if (now - this.#windowStart >= 1000 || now < this.#windowStart) {
      this.#windowStart = now;
      this.#count = 0;
    }
    return ++this.#count <= this.#perSecond;
  }
}

/** A map that forgets its oldest entry when it is full: what a hostile peer sends cannot fill the memory. */
export class BoundedMap<Value> {
  readonly #capacity: number;
  readonly #entries = new Map<string, Value>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  /** Sets an entry and makes it the youngest. */
  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#capacity) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      return;
    }
  }
}
