import type { Arrival } from '../arrival.ts';

/** A transaction as the tool saw it. */
export interface Transaction {
  readonly id: number;
  readonly connectorId: number;
  readonly idTag: string;
}

/** A connector was Preparing for so many seconds, and is free or Finishing again without a transaction. */
export interface Withdrawal {
  readonly connectorId: number;
  readonly seconds: number;
  /** In clock milliseconds. */
  readonly at: number;
}

/** What the tool knows about a station under test (or, simulated, tells a CSMS about itself) from the messages that passed. */
export class Facts16 {
  /** Whether the station was told Accepted since it last booted; undefined while no boot of it has been seen. */
  registered: boolean | undefined;
  /** Messages that a station that is not accepted yet was asked for (1.6 §4.2, §5.17). */
  readonly triggered = new Set<string>();
  /** Serial numbers that the station has told of itself. */
  serialNumbers: readonly string[] = [];
  /** The last status of each connector, 0 being the station as a whole. */
  readonly statuses = new Map<number, string>();
  /** Connectors whose status was told since the station last booted. */
  readonly fresh = new Set<number>();
  /** When the station was sent into a restart, in clock milliseconds; undefined when it has been accepted since. */
  restartingSince: number | undefined;
  /** Reports of a status that was known already. */
  readonly repeated = new WeakSet<Arrival>();
  /** Since when connectors are Preparing, in clock milliseconds. */
  readonly #preparingSince = new Map<number, number>();
  /** The latest driver that the station has given up on. */
  gaveUp: Withdrawal | undefined;
  readonly running = new Map<number, Transaction>();
  /** Transactions that ended since the case began, by connector: a Finishing or Available may follow at any time. */
  readonly ended = new Map<number, Transaction>();
  /** Whether the CSMS changed what the connectors offer, so that Unavailable needs no explanation. */
  availabilityTouched = false;
  /** Whether a fault was caused on purpose. */
  faultCaused = false;
  /** The power was taken away, and no new connection has been seen since. */
  powerCut = false;
  /** An id tag was accepted, and neither Preparing nor a transaction has followed yet. */
  incipient = false;
  /** Whether this case opened a new connection: a boot may follow. */
  reconnected = false;
  /** Whether the case has ordered a reset: the boot that follows is one of its steps, and comes in its place. */
  resetOrdered = false;
  /** Whether the case has ordered new firmware, for which a station boots when it has to, also when that has failed. */
  updateOrdered = false;
  /** Whether id tags may lie in the authorization cache. */
  cacheDirty = true;
  /** Ids of the reservations that were accepted, and neither used nor cancelled since. */
  readonly reservations = new Set<number>();

  /** A case begins: what only explains messages of one conversation is forgotten. */
  begin(): void {
    this.ended.clear();
    this.gaveUp = undefined;
    this.availabilityTouched = false;
    this.faultCaused = false;
    this.powerCut = false;
    this.reconnected = false;
    this.resetOrdered = false;
    this.updateOrdered = false;
    this.triggered.clear();
  }

  /** The station has booted. */
  booted({ chargePointSerialNumber, chargeBoxSerialNumber }: Arrival['payload']): void {
    const told = [chargePointSerialNumber, chargeBoxSerialNumber];
    this.serialNumbers = told.filter((number) => typeof number === 'string' && number !== '') as string[];
    this.registered = false;
    this.fresh.clear();
  }

  /** Its boot was answered. */
  bootAnswered(accepted: boolean): void {
    this.registered = accepted;
    if (accepted) this.restartingSince = undefined;
  }

  /** A status was reported. */
  reported(arrival: Arrival): void {
    const { connectorId, status } = arrival.payload;
    if (typeof connectorId !== 'number' || typeof status !== 'string') return;
    if (this.statuses.get(connectorId) === status) this.repeated.add(arrival);
    this.statuses.set(connectorId, status);
    this.fresh.add(connectorId);
    if (status === 'Preparing') this.incipient = false;
    this.#prepares(connectorId, status, arrival.at);
  }

  #prepares(connectorId: number, status: string, at: number): void {
    const since = this.#preparingSince.get(connectorId);
    if (status === 'Preparing') return void this.#preparingSince.set(connectorId, since ?? at);
    this.#preparingSince.delete(connectorId);
    if (since === undefined || (status !== 'Available' && status !== 'Finishing')) return;
    this.gaveUp = { connectorId, seconds: (at - since) / 1000, at };
  }

  started(transaction: Transaction): void {
    this.running.set(transaction.id, transaction);
    this.incipient = false;
    this.cacheDirty = true;
  }

  stopped(id: unknown): void {
    const transaction = typeof id === 'number' ? this.running.get(id) : undefined;
    if (!transaction) return;
    this.running.delete(transaction.id);
    this.incipient = false;
    this.ended.set(transaction.connectorId, transaction);
  }

  /** Whether a transaction runs on this connector. */
  chargesAt(connectorId: number): boolean {
    return [...this.running.values()].some((one) => one.connectorId === connectorId);
  }
}
