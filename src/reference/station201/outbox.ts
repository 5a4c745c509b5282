import type { Session } from '../../session/index.ts';
import type { Alarms } from './alarms.ts';
import type { Faults } from './faults/hooks.ts';
import type { Answered, FromStation, Sent, TransactionEvent } from './messages.ts';

/** How long the station waits for an answer, in seconds (OCPPCommCtrlr.MessageTimeout). */
const PATIENCE = 30;
/** How often a transaction event is sent that is answered with a CALLERROR or not at all, and the wait that grows by itself. */
const ATTEMPTS = 3;
const ATTEMPT_INTERVAL = 10;

/** A transaction event that waits for delivery. */
export interface Queued {
  readonly event: TransactionEvent;
  readonly delivered: (answer: Answered<'TransactionEvent'>) => void;
}

/** What the station sends. Transaction events are kept until they are delivered (use case E04), everything else is not. */
export class Outbox {
  readonly #session: Session;
  readonly #alarms: Alarms;
  readonly #faults: Faults;
  readonly #queue: Queued[];
  #open = false;
  #delivering = false;

  /** @param queue what is still to be delivered; it survives a loss of power */
  constructor(session: Session, alarms: Alarms, faults: Faults, queue: Queued[]) {
    this.#session = session;
    this.#alarms = alarms;
    this.#faults = faults;
    this.#queue = queue;
  }

  get empty(): boolean {
    return this.#queue.length === 0;
  }

  /** Whether messages other than BootNotification may leave: accepted and connected. */
  get online(): boolean {
    return this.#open && this.#session.connected;
  }

  /** Lets messages out: the CSMS has accepted the station, or the connection is back. */
  release(): void {
    this.#open = true;
    void this.#deliver();
  }

  hold(): void {
    this.#open = false;
  }

  /** Sends a message; undefined when it cannot leave, is refused or stays unanswered. */
  async send<A extends FromStation>(action: A, payload: Sent<A>): Promise<Answered<A> | undefined> {
    if (action !== 'BootNotification' && !this.online) return undefined;
    let answer: Promise<unknown> | undefined;
    // A fault may make none or several messages of one; the answer that counts is that to the first.
    for (const faulty of this.#faults.outgoing({ action, payload })) {
      const sent = this.#call(faulty.action, faulty.payload);
      answer ??= sent;
    }
    return (await answer) as Answered<A> | undefined;
  }

  queue(queued: Queued): void {
    this.#queue.push(queued);
    void this.#deliver();
  }

  async #deliver(): Promise<void> {
    if (this.#delivering) return;
    this.#delivering = true;
    let attempt = 1;
    for (let head = this.#queue[0]; head && this.online; head = this.#queue[0]) {
      const answer = await this.#call('TransactionEvent', head.event);
      if (answer === undefined && !this.online) break;
      if (answer === undefined && attempt < ATTEMPTS) {
        await new Promise<void>((resolve) => this.#alarms.after(ATTEMPT_INTERVAL * attempt, resolve));
        attempt++;
        continue;
      }
      attempt = 1;
      this.#queue.shift();
      if (answer !== undefined) head.delivered(answer as Answered<'TransactionEvent'>);
    }
    this.#delivering = false;
  }

  /** The payload of the answer; undefined for a CALLERROR, for silence and when the connection is lost. */
  async #call(action: string, payload: unknown): Promise<unknown> {
    const patience = new AbortController();
    const calm = this.#alarms.after(PATIENCE, () => patience.abort(new Error('no answer in time')));
    try {
      const { answer } = await this.#session.call(action, payload, { signal: patience.signal });
      return answer.kind === 'result' && !this.#alarms.over ? answer.payload : undefined;
    } catch {
      return undefined;
    } finally {
      calm();
    }
  }
}
