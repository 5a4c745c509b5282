import type { Clock } from '../../clock/index.ts';

/** Three phases of 16 A at 230 V. */
export const VOLTS = 230;
export const AMPERES = 16;
export const PHASES = 3;
export const WATTS = VOLTS * AMPERES * PHASES;

/** The energy meter of one connector with its contactor: a register in Wh that never runs back and is never reset. */
export class Meter {
  readonly #clock: Clock;
  #wattHours: number;
  #closedAt: number | undefined;
  #amperes = AMPERES;
  #phases = PHASES;

  constructor(clock: Clock, wattHours: number) {
    this.#clock = clock;
    this.#wattHours = wattHours;
  }

  /** Whether energy flows. */
  get closed(): boolean {
    return this.#closedAt !== undefined;
  }

  /** The register, in Wh. */
  get wattHours(): number {
    return (
      this.#wattHours + (this.#closedAt === undefined ? 0 : energy(this.watts, this.#clock.now() - this.#closedAt))
    );
  }

  /** Closes or opens the contactor. */
  set closed(closed: boolean) {
    if (closed === this.closed) return;
    this.#wattHours = this.wattHours;
    this.#closedAt = closed ? this.#clock.now() : undefined;
  }

  /** What is offered to the car, which takes all of it: A of each phase, and how many phases. */
  offer(amperes: number, phases: number): void {
    this.#wattHours = this.wattHours;
    if (this.closed) this.#closedAt = this.#clock.now();
    this.#amperes = amperes;
    this.#phases = phases;
  }

  /** The current that is offered on each phase, in A. */
  get amperes(): number {
    return this.#amperes;
  }

  get phases(): number {
    return this.#phases;
  }

  /** The power that is offered, in W. */
  get watts(): number {
    return VOLTS * this.#amperes * this.#phases;
  }
}

/** Wh that flow in that many milliseconds. */
function energy(watts: number, ms: number): number {
  return (watts * ms) / 3_600_000;
}

/** Milliseconds until that many Wh have flowed, at full power. */
export function timeFor(wattHours: number): number {
  return Math.ceil((wattHours / WATTS) * 3_600_000);
}
