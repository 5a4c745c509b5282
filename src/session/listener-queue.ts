import type { SessionListener } from './session.ts';

type Event = (listener: SessionListener) => void;

/** Events in their order for the one who listens: kept while there is nobody, one at a time when there is. */
export class ListenerQueue {
  readonly #capacity: number;
  readonly #reserve: number;
  readonly #held: Event[] = [];
  #listener: SessionListener | undefined;
  #telling = false;

  /**
   * @param capacity events that are kept while nobody listens
   * @param reserve room beyond that, for events that must not be lost when the queue is full; what is above is dropped
   */
  constructor(capacity: number, reserve = 0) {
    this.#capacity = capacity;
    this.#reserve = reserve;
  }

  /** Whether the events that are kept have reached the capacity. */
  get full(): boolean {
    return this.#listener === undefined && this.#held.length >= this.#capacity;
  }

  /** The one who hears of everything from now on, and of what was kept. */
  listen(listener: SessionListener): void {
    this.#listener = listener;
    this.#flush();
  }

  tell(event: Event): void {
    if (this.#listener === undefined && this.#held.length >= this.#capacity + this.#reserve) return;
    this.#held.push(event);
    this.#flush();
  }

  clear(): void {
    this.#held.length = 0;
  }

  /** What an event brings about comes after it. */
  #flush(): void {
    if (this.#telling) return;
    this.#telling = true;
    try {
      while (this.#listener !== undefined && this.#held.length > 0) this.#held.shift()?.(this.#listener);
    } finally {
      this.#telling = false;
    }
  }
}
