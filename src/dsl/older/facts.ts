import { Facts16 } from '../ocpp16/facts.ts';

/** What the tool knows about a charge point of an older version: what it knows of one of 1.6, and whom the charge point may know by itself. */
export class OlderFacts extends Facts16 {
  /** Nothing is known of what its list holds: it was never cleared. */
  #mayKnowAnyone = true;
  readonly #remembered = new Set<string>();

  /** The central system has said something about an id tag; the charge point may keep that (1.5 §4.1, 1.2 §4.1). */
  toldOf(idTag: unknown): void {
    this.cacheDirty = true;
    if (typeof idTag === 'string') this.#remembered.add(idTag.toLowerCase());
  }

  /** Its list was cleared. */
  cleared(): void {
    this.cacheDirty = false;
    this.#mayKnowAnyone = false;
    this.#remembered.clear();
  }

  /** Whether it may know an id tag without asking for it. */
  mayKnow(idTag: string): boolean {
    return this.#mayKnowAnyone || this.#remembered.has(idTag.toLowerCase());
  }
}
