import type { Arrival } from '../arrival.ts';

/** A transaction as the tool saw it. */
export interface Transaction {
  readonly id: number;
  readonly connectorId: number;
  readonly idTag: string;
}

/** What the tool knows about a station under test (or, simulated, tells a CSMS about itself) from the messages that passed. */
export class Facts16 {
  /** Whether the station was told Accepted since it last booted; undefined while no boot of it has been seen. */
  registered: boolean | undefined;
  /** Messages that a station that is not accepted yet was asked for (1.6 §4.2, §5.17). */
  readonly triggered = new Set<string>();
  /** The last status of each connector, 0 being the station as a whole. */
  readonly statuses = new Map<number, string>();
  /** Reports of a status that was known already. */
  readonly repeated = new WeakSet<Arrival>();
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
  /** Whether id tags may lie in the authorization cache. */
  cacheDirty = true;
  listDirty = false;

  /** A case begins: what only explains messages of one conversation is forgotten. */
  begin(): void {
    this.ended.clear();
    this.availabilityTouched = false;
    this.faultCaused = false;
    this.powerCut = false;
    this.reconnected = false;
    this.resetOrdered = false;
    this.triggered.clear();
  }

  /** A status was reported. */
  reported(arrival: Arrival): void {
    const { connectorId, status } = arrival.payload;
    if (typeof connectorId !== 'number' || typeof status !== 'string') return;
    if (this.statuses.get(connectorId) === status) this.repeated.add(arrival);
    this.statuses.set(connectorId, status);
    if (status === 'Preparing') this.incipient = false;
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
