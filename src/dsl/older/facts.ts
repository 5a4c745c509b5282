import type { Arrival } from '../arrival.ts';
import { Facts16, type Transaction } from '../ocpp16/facts.ts';
import { AwaitedDriver } from './awaited-driver.ts';

/** What the tool knows about a charge point of an older version: what it knows of one of 1.6, and whom the charge point may know by itself. */
export class OlderFacts extends Facts16 {
  /** Who was accepted and may still plug in. */
  readonly driver = new AwaitedDriver();
  /** Whether a reservation was accepted in this case: the report of it may still be on its way when it has ended. */
  reservationMade = false;
  readonly #keepsIdTags: boolean;
  /** Nothing is known of what its list holds: it was never cleared. */
  #mayKnowAnyone = true;
  readonly #remembered = new Set<string>();
  readonly #removed = new Set<string>();

  /** @param keepsIdTags whether it has a list, of whatever kind, that may hold id tags */
  constructor(keepsIdTags = true) {
    super();
    this.#keepsIdTags = keepsIdTags;
  }

  /** A reservation was accepted. */
  reserved(id: number): void {
    this.reservations.add(id);
    this.reservationMade = true;
  }

  override begin(): void {
    super.begin();
    this.reservationMade = false;
  }

  /** The central system has said something about an id tag; the charge point may keep that (1.5 §4.1, 1.2 §4.1). */
  toldOf(idTag: unknown): void {
    this.cacheDirty = true;
    if (typeof idTag !== 'string') return;
    this.#remembered.add(idTag.toLowerCase());
    this.#removed.delete(idTag.toLowerCase());
  }

  /** The charge point has to take an id tag off its list (1.2 §4.7, 1.2 §4.9). */
  hasToForget(idTag: unknown): void {
    if (typeof idTag !== 'string') return;
    this.#remembered.delete(idTag.toLowerCase());
    this.#removed.add(idTag.toLowerCase());
  }

  /** Its list was cleared. */
  cleared(): void {
    this.cacheDirty = false;
    this.#mayKnowAnyone = false;
    this.#remembered.clear();
    this.#removed.clear();
  }

  /** Whether it may know an id tag without asking for it. */
  mayKnow(idTag: string): boolean {
    const tag = idTag.toLowerCase();
    if (!this.#keepsIdTags) return false;
    return this.#remembered.has(tag) || (this.#mayKnowAnyone && !this.#removed.has(tag));
  }

  /** The central system lets an id tag charge. Who charges already is asked about before he stops. @param now in clock milliseconds */
  accepted(idTag: unknown, now: number): void {
    const charges = [...this.running.values()].some((one) => one.idTag.toLowerCase() === String(idTag).toLowerCase());
    if (!charges) this.driver.accepted(idTag, now);
  }

  override reported(arrival: Arrival): void {
    super.reported(arrival);
    this.driver.reported(arrival.payload['connectorId'], arrival.payload['status']);
  }

  override started(transaction: Transaction): void {
    super.started(transaction);
    this.driver.came(transaction.idTag);
  }

  override booted(payload: Arrival['payload']): void {
    super.booted(payload);
    this.driver.gone();
  }
}
