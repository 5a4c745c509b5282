import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Lifetime } from './lifetime.ts';
import type { Link } from './link.ts';
import type { ErrorCode, SentRequest, Status } from './messages.ts';
import type { StationClock } from './station-clock.ts';

/** What a StatusNotification says of one connector, or of the charge point as connector 0. */
export interface Report {
  readonly status: Status;
  readonly errorCode: ErrorCode;
  readonly info?: string;
}

export interface StatusReportsOptions {
  readonly link: Link;
  readonly life: Lifetime;
  readonly clock: StationClock;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
  /** Whether the charge point is registered. */
  readonly registered: () => boolean;
  /** The present status of a connector. */
  readonly current: (connectorId: number) => Report;
  readonly connectorIds: readonly number[];
}

/** Tells the central system of statuses (§4.9): each change, once it has lasted for MinimumStatusDuration. */
export class StatusReports {
  readonly #options: StatusReportsOptions;
  /** What the central system knows. */
  readonly #known = new Map<number, Report>();
  readonly #pending = new Map<number, () => void>();
  /** When each status began, for a fault. */
  readonly #since = new Map<number, string>();
  readonly #missed: (() => void)[] = [];

  constructor(options: StatusReportsOptions) {
    this.#options = options;
  }

  /** The status of a connector is another one. */
  changed(connectorId: number): void {
    const { configuration, life, link, registered, clock, current } = this.#options;
    this.#since.set(connectorId, clock.stamp());
    this.#pending.get(connectorId)?.();
    if (!registered()) return;
    if (!link.online) return this.#miss(connectorId, current(connectorId));
    const duration = configuration.number('MinimumStatusDuration') * 1000;
    if (duration === 0) return this.#tellNews(connectorId);
    this.#pending.set(
      connectorId,
      life.after(duration, () => this.#tellNews(connectorId)),
    );
  }

  /** All connectors, after the registration (§4.9, errata 3.22). */
  tellAll(): void {
    for (const id of this.#options.connectorIds) this.tell(id);
  }

  /** After a time offline: the present status of those that have changed, no history (§4.9). */
  catchUp(): void {
    if (this.#options.faulty('silent-after-reconnect')) return;
    for (const replay of this.#missed.splice(0)) replay();
    for (const id of this.#options.connectorIds) this.#tellNews(id);
  }

  /** Reports the status of a connector as it is now. */
  tell(connectorId: number, asked = false): void {
    const { configuration, faulty, life } = this.#options;
    if (asked && faulty('guards-triggered-status')) {
      life.after(configuration.number('MinimumStatusDuration') * 1000, () => this.tell(connectorId));
      return;
    }
    void this.#send(connectorId, this.#options.current(connectorId), asked);
  }

  #tellNews(connectorId: number): void {
    const known = this.#known.get(connectorId);
    const now = this.#options.current(connectorId);
    if (known !== undefined && same(known, now)) return;
    this.tell(connectorId);
  }

  async #send(connectorId: number, report: Report, asked: boolean): Promise<void> {
    this.#known.set(connectorId, report);
    const outcome = await this.#options.link.send('StatusNotification', this.#request(connectorId, report), asked);
    // Nobody has heard of it: it is told on the next occasion, whatever it is then.
    if (outcome.kind === 'offline') this.#known.delete(connectorId);
  }

  #request(connectorId: number, report: Report): SentRequest<'StatusNotification'> {
    const { clock, faulty } = this.#options;
    const { errorCode, status, info } = report;
    const began = this.#since.get(connectorId) ?? clock.stamp();
    this.#since.set(connectorId, began);
    const timestamp = faulty('stale-status-time') ? began : clock.stamp();
    return { connectorId, errorCode, ...(info === undefined ? {} : { info }), status, timestamp };
  }

  #miss(connectorId: number, report: Report): void {
    if (!this.#options.faulty('replays-status-history')) return;
    this.#missed.push(() => void this.#send(connectorId, report, false));
  }
}

function same(one: Report, other: Report): boolean {
  return one.status === other.status && one.errorCode === other.errorCode && one.info === other.info;
}
