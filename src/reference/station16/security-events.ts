import type { Faulty } from './faults/index.ts';
import type { Lifetime } from './lifetime.ts';
import type { Link } from './link.ts';
import type { Memory, SecurityEvent } from './memory.ts';
import type { StationClock } from './station-clock.ts';

export interface SecurityEventsOptions {
  readonly enabled: boolean;
  readonly link: Link;
  readonly life: Lifetime;
  readonly clock: StationClock;
  readonly memory: Memory;
  readonly faulty: Faulty;
  /** Whether the charge point is registered. */
  readonly registered: () => boolean;
}

/** How many events the security log holds. */
const LOG_LENGTH = 1000;
/** Wait before an event is told again that the central system did not take in, in milliseconds. */
const RETRY = 30_000;

/** Writes down what happens to the security of the charge point, and tells the central system of it (A04). */
export class SecurityEvents {
  readonly #options: SecurityEventsOptions;
  #busy = false;

  constructor(options: SecurityEventsOptions) {
    this.#options = options;
  }

  /** Something happened that is logged and told. */
  happened(type: string, techInfo?: string): void {
    const { enabled, memory, faulty, link } = this.#options;
    if (!enabled) return;
    const event = this.#log(type, techInfo);
    if (!link.online && faulty('loses-security-events-offline')) return;
    memory.securityEvents.push(event);
    this.deliver();
  }

  /** A security parameter was changed, which is not critical: it is logged only, and without its value (A01.FR.12). */
  reconfigured(key: string): void {
    if (this.#options.enabled) this.#log('ReconfigurationOfSecurityParameters', key);
  }

  #log(type: string, techInfo: string | undefined): SecurityEvent {
    const { clock, memory } = this.#options;
    const event: SecurityEvent = { type, timestamp: clock.stamp(), ...(techInfo === undefined ? {} : { techInfo }) };
    memory.securityLog.push(event);
    if (memory.securityLog.length > LOG_LENGTH) memory.securityLog.shift();
    return event;
  }

  /** Tells what waits, one event after the other, as long as there is a connection (A04.FR.02). */
  deliver(): void {
    const { memory, link, registered, life } = this.#options;
    const [event] = memory.securityEvents;
    if (event === undefined || this.#busy || !registered() || !link.online) return;
    this.#busy = true;
    void link.send('SecurityEventNotification', event).then((outcome) => {
      this.#busy = false;
      // Offline, the next connection delivers it; an unwilling central system is asked again later.
      if (outcome.kind === 'offline') return;
      if (outcome.kind === 'unanswered') return void life.after(RETRY, () => this.deliver());
      memory.securityEvents.splice(memory.securityEvents.indexOf(event), 1);
      this.deliver();
    });
  }
}
