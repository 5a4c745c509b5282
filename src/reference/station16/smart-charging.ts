import { ChargingProfiles } from './charging-profiles.ts';
import { compositeSchedule, connectorCourse, stationCourse } from './composite-schedule.ts';
import type { Course } from './composite-schedule.ts';
import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import { flawed } from './flawed-bounds.ts';
import type { Hardware } from './hardware.ts';
import type { Lifetime } from './lifetime.ts';
import type { Memory, Transaction } from './memory.ts';
import type { ReceivedRequest } from './messages.ts';
import { AMPERES, PHASES } from './meter.ts';
import { Refusal } from './operations.ts';
import type { Deed } from './operations.ts';
import { currentOf } from './profile-calendar.ts';
import type { Allowance, ChargingProfile } from './profile-calendar.ts';
import type { StationClock } from './station-clock.ts';

export interface SmartChargingOptions {
  readonly memory: Memory;
  readonly hardware: Hardware;
  readonly life: Lifetime;
  readonly clock: StationClock;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
  /** What a charging connector offers is something else: its contactor and its status follow. */
  readonly changed: (connectorId: number) => void;
  /** Ends the transaction: no charge point that is well does that for want of energy. */
  readonly giveUp: (connectorId: number) => void;
}

/** The clock may be corrected while a schedule runs: it is looked at again after so many milliseconds. */
const GLANCE = 60_000;
/** What a connector can do. */
const LOCAL: Allowance = { amperes: AMPERES, watts: Infinity, phases: PHASES };

/** Charging profiles as they are obeyed: what each connector offers now, and what it will (§3.13). */
export class SmartCharging {
  readonly #options: SmartChargingOptions;
  readonly #profiles: ChargingProfiles;
  #watching: (() => void) | undefined;

  constructor(options: SmartChargingOptions) {
    this.#options = options;
    this.#profiles = new ChargingProfiles({ ...options, now: () => options.clock.now() });
  }

  /** After power-up, and whenever profiles or transactions have changed. */
  update(): void {
    const { hardware, memory, clock, life, faulty, changed, giveUp } = this.#options;
    const now = clock.now();
    const charging = Math.max(1, memory.running.size);
    let next = Infinity;
    for (const { id, meter } of hardware.sockets) {
      const course = this.#connector(id, charging);
      const allows = course.at(now);
      const stuck = meter.amperes === 0 && memory.running.has(id) && faulty('stays-suspended-after-limit-0');
      if (!stuck && !faulty('accepts-limits-but-charges-on')) meter.offer(currentOf(allows), allows.phases);
      next = Math.min(next, course.next(now));
      if (!memory.running.has(id)) continue;
      if (meter.amperes === 0 && faulty('ends-transactions-at-limit-0')) giveUp(id);
      else changed(id);
    }
    this.#watching?.();
    if (next !== Infinity) this.#watching = life.after(Math.min(next - now, GLANCE), () => this.update());
  }

  set(request: ReceivedRequest<'SetChargingProfile'>): Deed<'SetChargingProfile'> {
    // Errata 3.39.
    if (!this.#exists(request.connectorId)) {
      return { answer: new Refusal('PropertyConstraintViolation', `there is no connector ${request.connectorId}`) };
    }
    const accepted = this.#profiles.set(request);
    return { answer: { status: accepted ? 'Accepted' : 'Rejected' }, then: () => this.update() };
  }

  clear(request: ReceivedRequest<'ClearChargingProfile'>): Deed<'ClearChargingProfile'> {
    const accepted = this.#profiles.clear(request);
    return { answer: { status: accepted ? 'Accepted' : 'Unknown' }, then: () => this.update() };
  }

  /** GetCompositeSchedule (§5.7): of a connector, or of all of them together. */
  composite(request: ReceivedRequest<'GetCompositeSchedule'>): Deed<'GetCompositeSchedule'> {
    const { configuration, clock, hardware } = this.#options;
    const { connectorId, duration: seconds } = request;
    const allowed = configuration.items('ChargingScheduleAllowedChargingRateUnit');
    const unit = request.chargingRateUnit ?? (allowed.includes('Current') ? 'A' : 'W');
    const known = allowed.includes(unit === 'A' ? 'Current' : 'Power');
    if (!this.#exists(connectorId) || !known || seconds < 0) return { answer: { status: 'Rejected' } };
    const from = clock.now();
    const course =
      connectorId === 0
        ? stationCourse(
            hardware.sockets.map(({ id }) => this.#connector(id)),
            this.#profiles.maximum,
          )
        : this.#connector(connectorId);
    const chargingSchedule = compositeSchedule(course, { from, seconds, unit });
    return { answer: { status: 'Accepted', connectorId, scheduleStart: clock.stamp(from), chargingSchedule } };
  }

  /** Whether a profile may come with a remote start (§5.16.2). */
  mayStart(profile: ChargingProfile): boolean {
    return this.#profiles.mayStart(profile);
  }

  /** A transaction has begun, with a profile of its own when it was started from afar with one. */
  begin(transaction: Transaction, profile: ChargingProfile | undefined): void {
    this.#profiles.begin(transaction, profile);
    this.update();
  }

  /** A transaction is over. */
  end(transaction: Transaction): void {
    this.#profiles.end(transaction);
    this.update();
  }

  /** @param sharers how many connectors share the limit of the whole charge point; one that is asked about has it alone */
  #connector(id: number, sharers = 1): Course {
    const { memory, clock, faulty } = this.#options;
    const transaction = memory.running.get(id);
    const origin = transaction?.startedAt ?? clock.now();
    const bounds = {
      local: LOCAL,
      maximum: this.#profiles.maximum.map((calendar) => ({
        ...calendar,
        periods: calendar.periods.map((period) => ({ ...period, allows: shareOf(period.allows, sharers) })),
      })),
      defaults: this.#profiles.defaultsFor(id, origin),
      transaction: this.#profiles.of(transaction),
    };
    return connectorCourse(flawed(bounds, faulty, clock.now()));
  }

  #exists(connectorId: number): boolean {
    return connectorId === 0 || this.#options.hardware.sockets.some(({ id }) => id === connectorId);
  }
}

/** All connectors that charge get the same part, so that they never take more together (§3.13.3). */
function shareOf({ amperes, watts, phases }: Allowance, sharers: number): Allowance {
  return { amperes: amperes / sharers, watts: watts / sharers, phases };
}
