import { readDateTime } from '../../protocol/index.ts';
import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Hardware } from './hardware.ts';
import type { Holder } from './holder.ts';
import type { Lifetime } from './lifetime.ts';
import type { Memory, Reservation } from './memory.ts';
import type { ReceivedRequest, ReceivedResponse } from './messages.ts';
import type { StationClock } from './station-clock.ts';
import type { Report } from './status-reports.ts';

/** What reservations look at in a connector. */
export interface Reservable {
  readonly id: number;
  readonly idle: boolean;
  readonly plugged: boolean;
  readonly authorized: Holder | undefined;
  readonly report: Report;
  /** Tells its status when that has changed. */
  refresh(): void;
}

export interface ReservationsOptions {
  readonly memory: Memory;
  readonly hardware: Hardware;
  readonly life: Lifetime;
  readonly clock: StationClock;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
  /** Whether the charge point has the feature profile. */
  readonly enabled: boolean;
  readonly connectors: () => readonly Reservable[];
}

type ReservationStatus = ReceivedResponse<'ReserveNow'>['status'];

/** What an id tag may do at a connector; `ask` when only its group can tell. */
export type Admission = 'yes' | 'ask' | 'no';

/** The clock may be corrected while a reservation runs: it is looked at again after so many milliseconds. */
const GLANCE = 60_000;

/**
 * The reservations (§5.1, §5.13). One for connector 0 holds no connector while several are free; it holds the last one, so that
 * at any time one is left for its id tag.
 */
export class Reservations {
  readonly #options: ReservationsOptions;
  /** The connectors that nobody else can use now. */
  #held: ReadonlySet<number> = new Set();

  constructor(options: ReservationsOptions) {
    this.#options = options;
  }

  /** After power-up: what has not expired meanwhile still holds. */
  resume(): void {
    for (const reservation of this.#all) this.#watch(reservation);
    this.update();
  }

  /** Whether a connector is kept for somebody. */
  holds(connectorId: number): boolean {
    return this.#held.has(connectorId);
  }

  /** ReserveNow (§5.13), to be followed by `update`. A reservation with the same id is replaced, unless the new one cannot be made. */
  reserve(request: ReceivedRequest<'ReserveNow'>): ReservationStatus {
    const { memory, faulty } = this.#options;
    const known = memory.reservations.get(request.reservationId);
    if (known !== undefined && faulty('replaces-reservations-in-words')) return 'Accepted';
    const replaced = faulty('never-replaces-reservations') ? undefined : known;
    if (replaced !== undefined) this.#end(replaced);
    this.#hold();
    const status = this.#judge(request);
    if (status === 'Accepted') this.#begin(request);
    else if (replaced !== undefined) memory.reservations.set(replaced.id, replaced);
    return status;
  }

  /** CancelReservation (§5.1), to be followed by `update`: false when there is no such reservation. */
  cancel(id: number): boolean {
    const reservation = this.#options.memory.reservations.get(id);
    if (reservation === undefined && this.#options.faulty('cancels-any-reservation'))
      this.#all.forEach((one) => this.#end(one));
    if (reservation !== undefined) this.#end(reservation);
    return reservation !== undefined;
  }

  /** What an id tag may do at a connector, as far as the tag itself tells. */
  admission(connectorId: number, idTag: string): Admission {
    const reservation = this.#holding(connectorId);
    const { faulty } = this.#options;
    const open = faulty('lets-anyone-charge-when-reserved') || faulty('starts-for-strangers-at-once');
    if (reservation === undefined || open) return 'yes';
    if (same(reservation.idTag, idTag)) return 'yes';
    return reservation.parentIdTag === undefined || faulty('reserves-for-one-tag-only') ? 'no' : 'ask';
  }

  /** Whether an id tag of this group may charge at a connector. */
  admits(connectorId: number, idTag: string, parentIdTag: string | undefined): boolean {
    const admission = this.admission(connectorId, idTag);
    if (admission !== 'ask') return admission === 'yes';
    const reservation = this.#holding(connectorId);
    return (
      this.#options.faulty('lets-any-group-charge') ||
      (reservation !== undefined && meant(reservation, idTag, parentIdTag))
    );
  }

  /** The reservation that a transaction of this id tag at this connector makes use of. */
  usedBy(connectorId: number, idTag: string, parentIdTag: string | undefined): number | undefined {
    const there = this.#all.filter((one) => one.connectorId === connectorId || one.connectorId === 0);
    return there.find((one) => meant(one, idTag, parentIdTag))?.id;
  }

  /** A transaction starts: its reservation is over. @returns its id, unless it has ended before */
  use(id: number | undefined): number | undefined {
    const reservation = id === undefined ? undefined : this.#options.memory.reservations.get(id);
    if (reservation === undefined) return undefined;
    if (!this.#options.faulty('keeps-used-reservation')) this.#end(reservation);
    return id;
  }

  /** Something about a connector or a reservation is different: the statuses follow. */
  update(): void {
    for (const reservation of this.#all) if (this.#outOfOrder(reservation)) this.#end(reservation);
    this.#hold();
    for (const connector of this.#options.connectors()) connector.refresh();
  }

  #hold(): void {
    this.#held = new Set([...this.#specific(), ...this.#lastOnes()]);
  }

  get #all(): readonly Reservation[] {
    return [...this.#options.memory.reservations.values()];
  }

  #holding(connectorId: number): Reservation | undefined {
    const lost =
      this.#options.faulty('loses-reservation-on-plug-in') &&
      this.#options.connectors().some(({ id, plugged }) => id === connectorId && plugged);
    const own = lost ? undefined : this.#all.find((one) => one.connectorId === connectorId);
    return own ?? (this.holds(connectorId) ? this.#all.find((one) => one.connectorId === 0) : undefined);
  }

  #judge(request: ReceivedRequest<'ReserveNow'>): ReservationStatus {
    const { enabled, configuration, connectors, clock } = this.#options;
    const wanted = connectors().find(({ id }) => id === request.connectorId);
    const expiry = readDateTime(request.expiryDate)?.epochMs ?? 0;
    if (!enabled || expiry <= clock.now()) return 'Rejected';
    if (wanted !== undefined) return this.#judgeConnector(wanted);
    if (request.connectorId !== 0 || !configuration.flag('ReserveConnectorZeroSupported')) return 'Rejected';
    return this.#judgeChargePoint();
  }

  #judgeConnector(connector: Reservable): ReservationStatus {
    const { status } = connector.report;
    if (status === 'Faulted' || status === 'Unavailable') return status;
    const reserved = this.#all.some((one) => one.connectorId === connector.id);
    return status === 'Available' && !reserved ? 'Accepted' : 'Occupied';
  }

  #judgeChargePoint(): ReservationStatus {
    const { connectors, hardware, memory } = this.#options;
    const every = (status: string): boolean => connectors().every(({ report }) => report.status === status);
    if (hardware.fault !== undefined || every('Faulted')) return 'Faulted';
    if (memory.inoperative.has(0) || every('Unavailable')) return 'Unavailable';
    const reserved = this.#all.some(({ connectorId }) => connectorId === 0);
    const left = connectors().some(({ report }) => report.status === 'Available');
    return left && !reserved ? 'Accepted' : 'Occupied';
  }

  #begin({ reservationId: id, connectorId, idTag, parentIdTag, expiryDate }: ReceivedRequest<'ReserveNow'>): void {
    const { memory, clock, faulty } = this.#options;
    const expiresAt = readDateTime(expiryDate)?.epochMs ?? 0;
    const early = faulty('ends-reservation-early') ? (expiresAt - clock.now()) / 2 : 0;
    const reservation = { id, connectorId, idTag, parentIdTag, expiresAt: expiresAt - early };
    memory.reservations.set(id, reservation);
    this.#watch(reservation);
  }

  #watch(reservation: Reservation): void {
    const { memory, life, clock, faulty } = this.#options;
    if (memory.reservations.get(reservation.id) !== reservation || faulty('ignores-reservation-expiry')) return;
    const left = reservation.expiresAt - clock.now();
    if (left > 0) return void life.after(Math.min(left, GLANCE), () => this.#watch(reservation));
    this.#end(reservation);
    this.update();
  }

  #end({ id }: Reservation): void {
    this.#options.memory.reservations.delete(id);
  }

  /** What is reserved has become Faulted or Unavailable (§5.13). */
  #outOfOrder({ connectorId }: Reservation): boolean {
    const { hardware, memory, connectors } = this.#options;
    if (connectorId === 0) return hardware.fault !== undefined || memory.inoperative.has(0);
    const status = connectors().find(({ id }) => id === connectorId)?.report.status;
    return (
      status === 'Faulted' || (status === 'Unavailable' && !this.#options.faulty('keeps-unavailable-reservations'))
    );
  }

  /** Connectors with a reservation of their own. */
  #specific(): readonly number[] {
    const lost = this.#options.faulty('loses-reservation-on-plug-in');
    const kept = ({ id, plugged }: Reservable): boolean =>
      this.#all.some((one) => one.connectorId === id) && !(lost && plugged);
    return this.#options
      .connectors()
      .filter(kept)
      .map(({ id }) => id);
  }

  /** The last free connector, when a reservation for connector 0 needs it; a cable in it makes it no less the last one. */
  #lastOnes(): readonly number[] {
    const connectors = this.#options.connectors();
    const general = this.#all.find(({ connectorId }) => connectorId === 0);
    const inUse = connectors.some(
      ({ authorized }) => general !== undefined && authorized?.reservationId === general.id,
    );
    if (general === undefined || inUse) return [];
    const own = (id: number): boolean => this.#all.some((one) => one.connectorId === id);
    const free = connectors.filter(({ id, idle, plugged }) => idle && !own(id) && (!plugged || this.holds(id)));
    return free.length > 1 ? [] : free.map(({ id }) => id);
  }
}

/** Whether a reservation is for this id tag, or for its group. */
function meant(reservation: Reservation, idTag: string, parentIdTag: string | undefined): boolean {
  const group = reservation.parentIdTag;
  return (
    same(reservation.idTag, idTag) || (group !== undefined && parentIdTag !== undefined && same(group, parentIdTag))
  );
}

/** Id tags are case-insensitive (§7.28). */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
