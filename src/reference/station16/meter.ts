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
    return this.#wattHours + (this.#closedAt === undefined ? 0 : energy(this.#clock.now() - this.#closedAt));
  }

  /** Closes or opens the contactor. */
  set closed(closed: boolean) {
    if (closed === this.closed) return;
    this.#wattHours = this.wattHours;
    this.#closedAt = closed ? this.#clock.now() : undefined;
  }
}

/** Wh that flow in that many milliseconds. */
function energy(ms: number): number {
  return (WATTS * ms) / 3_600_000;
}

/** Milliseconds until that many Wh have flowed. */
export function timeFor(wattHours: number): number {
  return Math.ceil((wattHours / WATTS) * 3_600_000);
}
