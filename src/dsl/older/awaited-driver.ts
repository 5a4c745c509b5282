/**
 * A driver whose id tag was accepted and of whom nothing has come since: he may still plug in. The charge point gives up on him after its
 * ConnectionTimeOut, and need not say so (1.5 §4.9, 1.2 §4.8).
 */
export class AwaitedDriver {
  #idTag: string | undefined;
  #since = 0;
  /** Connectors that were told to be occupied since. */
  readonly #kept = new Set<number>();

  /** Since when he is awaited, in clock milliseconds; undefined when nobody is. */
  get since(): number | undefined {
    return this.#idTag === undefined ? undefined : this.#since;
  }

  /** An id tag was accepted. @param now in clock milliseconds */
  accepted(idTag: unknown, now: number): void {
    if (typeof idTag !== 'string') return;
    this.#idTag = idTag.toLowerCase();
    this.#since = now;
    this.#kept.clear();
  }

  /** A transaction of this id tag has begun, or was ended with it. */
  came(idTag: unknown): void {
    if (typeof idTag === 'string' && idTag.toLowerCase() === this.#idTag) this.gone();
  }

  /** A connector that was kept for him and is free again tells that the charge point has given up. */
  reported(connectorId: unknown, status: unknown): void {
    const connector = Number(connectorId);
    if (status === 'Occupied') this.#kept.add(connector);
    else if (status === 'Available' && this.#kept.has(connector)) this.gone();
  }

  /** Nobody is awaited any more: the time is over, or the charge point has booted. */
  gone(): void {
    this.#idTag = undefined;
  }
}
