import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Lifetime } from './lifetime.ts';
import type { Link } from './link.ts';
import type { StationClock } from './station-clock.ts';

export interface HeartbeatOptions {
  readonly link: Link;
  readonly life: Lifetime;
  readonly clock: StationClock;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
}

const RACE = 100;

/**
 * Heartbeats. HeartbeatInterval is an interval of inactivity (§9.1.10), and a heartbeat may be skipped when something else
 * went over the line (§4.6): each message of either direction puts the next one off. An interval of 0 means none.
 */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  #cancel: (() => void) | undefined;
  #running = false;
  #starts = 0;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
    options.configuration.onChange((key) => key === 'HeartbeatInterval' && this.#schedule());
  }

  start(): void {
    this.#running = true;
    this.#starts++;
    this.#schedule();
  }

  stop(): void {
    this.#running = false;
    this.#cancel?.();
  }

  /** Something went over the line. */
  active(): void {
    if (!this.#options.faulty('stubborn-heart')) this.#schedule();
  }

  #schedule(): void {
    const { life, configuration, faulty } = this.#options;
    this.#cancel?.();
    if (!this.#running) return;
    const interval = configuration.number('HeartbeatInterval') * 1000;
    if (interval > 0) this.#cancel = life.after(interval * this.#haste(), () => void this.#beat());
    else if (faulty('racing-heart')) this.#cancel = life.after(RACE, () => void this.#beat());
  }

  #haste(): number {
    const { faulty } = this.#options;
    if (faulty('hasty-heart')) return 0.5;
    if (faulty('lazy-heart')) return 2;
    return faulty('double-heart') ? 1 / this.#starts : 1;
  }

  async #beat(): Promise<void> {
    this.#schedule();
    await this.#send(false);
  }

  /** Sends one because the central system asked for it. */
  triggered(): Promise<void> {
    return this.#send(true);
  }

  /** Sends one to see whether the central system can be reached at all (OCPP-S 1.6 errata §3.2). */
  async probe(): Promise<void> {
    if (!this.#options.faulty('never-probes')) await this.#send(false);
  }

  async #send(triggered: boolean): Promise<void> {
    const outcome = await this.#options.link.send('Heartbeat', {}, triggered);
    if (outcome.kind !== 'answered' || this.#options.faulty('ignores-heartbeat-time')) return;
    this.#options.clock.set(outcome.response.currentTime);
  }
}
