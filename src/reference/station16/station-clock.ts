import type { Clock } from '../../clock/index.ts';
import { readDateTime } from '../../protocol/index.ts';
import type { Faulty } from './faults/index.ts';
import type { Memory } from './memory.ts';

/** Smaller differences are the time that the message took, not an error of the clock. */
const TOLERANCE = 1000;

/** What the charge point believes the time to be: a real-time clock that the central system corrects (§4.2, §4.6). */
export class StationClock {
  readonly #clock: Clock;
  readonly #memory: Memory;
  readonly #faulty: Faulty;
  readonly #poweredAt: number;
  readonly #changed: () => void;

  /** @param changed hears of it when the time of the central system was taken over */
  constructor(clock: Clock, memory: Memory, faulty: Faulty, changed: () => void) {
    this.#clock = clock;
    this.#memory = memory;
    this.#faulty = faulty;
    this.#poweredAt = clock.now();
    this.#changed = changed;
  }

  /** Milliseconds since 1970. */
  now(): number {
    if (this.#faulty('lives-in-1970')) return this.#clock.now() - this.#poweredAt;
    return this.#clock.now() + this.#memory.clockOffset;
  }

  /** An instant as OCPP writes it; the present one unless given. */
  stamp(at = this.now()): string {
    if (this.#faulty('local-time-as-utc')) return new Date(at + 2 * 3_600_000).toISOString();
    const text = new Date(at).toISOString();
    return this.#faulty('time-without-zone') ? text.slice(0, -1) : text;
  }

  /** Takes over the time of the central system. */
  set(currentTime: string): void {
    const offset = this.#faulty('overlooks-time-offsets') ? /[+-]\d\d:\d\d$/ : /$^/;
    const told = readDateTime(currentTime.replace(offset, 'Z'));
    if (told === undefined || Math.abs(told.epochMs - this.now()) <= TOLERANCE) return;
    this.#memory.clockOffset = told.epochMs - this.#clock.now();
    this.#changed();
  }
}
