import type { Faulty } from './faults/index.ts';
import type { Lifetime } from './lifetime.ts';
import type { Link } from './link.ts';
import type { Sent, SentRequest, SentResponse } from './messages.ts';

export interface RegistrationOptions {
  readonly link: Link;
  readonly life: Lifetime;
  readonly faulty: Faulty;
  readonly identity: SentRequest<'BootNotification'>;
  readonly accepted: (response: SentResponse<'BootNotification'>) => void;
  readonly pending: () => void;
}

/** The wait that the charge point chooses when it was told none, or got no answer (§4.2), in seconds. */
const OWN_INTERVAL = 10;

/** Registers the charge point once per power-up: BootNotification until it is Accepted (§4.2). */
export class Registration {
  readonly #options: RegistrationOptions;
  #status: 'none' | 'Pending' | 'Rejected' | 'Accepted' = 'none';
  /** Cancels the next attempt; there is one while the interval runs. */
  #waiting: (() => void) | undefined;
  #booting = false;

  constructor(options: RegistrationOptions) {
    this.#options = options;
  }

  get accepted(): boolean {
    return this.#status === 'Accepted';
  }

  get pending(): boolean {
    return this.#status === 'Pending';
  }

  /** While Rejected, nothing is sent and nothing is answered until the interval is over. */
  get silent(): boolean {
    const { faulty } = this.#options;
    if (this.#status === 'Rejected') return !faulty('answers-while-rejected');
    return this.pending && faulty('mute-while-pending');
  }

  /** Nothing but BootNotification until the central system has accepted. */
  maySend(action: Sent): boolean {
    const talks = this.pending && this.#options.faulty('talks-while-pending');
    return this.accepted || talks || action === 'BootNotification';
  }

  /** A connection is open. No BootNotification on a mere reconnect (OCPP-J §5.4), none before the interval is over. */
  connected(): void {
    const { faulty } = this.#options;
    if (faulty('never-boots')) return this.#acceptItself();
    if (this.#waiting === undefined && (!this.accepted || faulty('boots-on-reconnect'))) void this.boot();
  }

  /** A request came while Rejected. */
  disturbed(): void {
    if (!this.#options.faulty('deaf-after-call-while-rejected')) return;
    this.#waiting?.();
  }

  /** Sends BootNotification now, also when TriggerMessage asks for it before the interval is over. */
  async boot(): Promise<void> {
    if (this.#booting) return;
    this.#waiting?.();
    this.#waiting = undefined;
    this.#booting = true;
    const outcome = await this.#options.link.send('BootNotification', this.#options.identity);
    this.#booting = false;
    if (outcome.kind === 'answered') this.#settle(outcome.response.status, outcome.response);
    else if (outcome.kind === 'refused' && this.#options.faulty('call-error-means-accepted')) this.#acceptItself();
    else if (outcome.kind === 'refused' && this.#options.faulty('gives-up-after-call-error')) return;
    else if (outcome.kind !== 'offline') this.#wait(OWN_INTERVAL);
  }

  /** A fault: nobody has accepted it. */
  #acceptItself(): void {
    this.#settle('Accepted', { status: 'Accepted', currentTime: '', interval: 0 });
  }

  #settle(status: 'Pending' | 'Rejected' | 'Accepted', response: SentResponse<'BootNotification'>): void {
    const { faulty, accepted, pending } = this.#options;
    const mistaken = faulty(status === 'Rejected' ? 'rejected-means-accepted' : 'pending-means-accepted');
    this.#status = mistaken ? 'Accepted' : status;
    if (this.pending) pending();
    if (this.accepted) accepted(response);
    else if (!faulty('never-boots-again')) this.#wait(response.interval > 0 ? response.interval : OWN_INTERVAL);
  }

  #wait(seconds: number): void {
    const { life, faulty } = this.#options;
    const factor = faulty('boots-too-soon') ? 0.5 : faulty('boots-too-late') ? 3 : 1;
    this.#waiting = life.after(seconds * factor * 1000, () => {
      this.#waiting = undefined;
      void this.boot();
    });
  }
}
