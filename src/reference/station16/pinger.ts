import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Lifetime } from './lifetime.ts';
import type { Link } from './link.ts';

export interface PingerOptions {
  readonly link: Link;
  readonly life: Lifetime;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
}

/** Seconds between the pings of a charge point that does not care about its configuration. */
const OWN_INTERVAL = 5;

/** Pings of the charge point: WebSocketPingInterval is the number of seconds between them, 0 means none (OCPP-J 1.6 §7). */
export class Pinger {
  readonly #options: PingerOptions;
  #cancel: (() => void) | undefined;
  #running = false;

  constructor(options: PingerOptions) {
    this.#options = options;
    options.configuration.onChange((key) => key === 'WebSocketPingInterval' && this.#schedule());
  }

  start(): void {
    this.#running = true;
    this.#schedule();
  }

  stop(): void {
    this.#running = false;
    this.#cancel?.();
  }

  get #seconds(): number {
    const { configuration, faulty } = this.#options;
    const interval = configuration.number('WebSocketPingInterval');
    if (faulty('never-pings')) return 0;
    if (faulty('pings-all-the-same')) return interval || OWN_INTERVAL;
    return faulty('pings-hastily') ? interval / 2 : interval;
  }

  #schedule(): void {
    this.#cancel?.();
    const seconds = this.#seconds;
    if (!this.#running || seconds <= 0) return;
    this.#cancel = this.#options.life.after(seconds * 1000, () => {
      this.#options.link.ping();
      this.#schedule();
    });
  }
}
