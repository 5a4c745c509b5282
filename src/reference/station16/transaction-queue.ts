import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Lifetime } from './lifetime.ts';
import type { Link } from './link.ts';
import type { Memory, Queued } from './memory.ts';
import type { Outcome, SentResponse } from './messages.ts';

export interface TransactionQueueOptions {
  readonly link: Link;
  readonly life: Lifetime;
  readonly memory: Memory;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
  /** A message was not processed, and may be tried again. */
  readonly failed: () => Promise<void>;
  /** The central system has processed a message. */
  readonly startConfirmed: (message: Queued, response: SentResponse<'StartTransaction'>) => void;
  readonly stopConfirmed: (message: Queued, response: SentResponse<'StopTransaction'>) => void;
}

/** The id of a transaction whose StartTransaction could not be delivered (errata 3.18). */
const UNKNOWN_TRANSACTION = -1;

type Failure = Exclude<Outcome<Queued['action']>['kind'], 'answered'>;

/** What became of a message; when it was processed, what follows from the answer. */
type Result = (() => void) | 'offline' | 'given up';

/** Delivers transaction-related messages in the order in which they arose, one after the other (§3.7). */
export class TransactionQueue {
  readonly #options: TransactionQueueOptions;
  #open = false;
  #busy = false;
  #paused = false;
  /** Another connection came while a delivery was on its way. */
  #again = false;
  #emptied: (() => void)[] = [];

  constructor(options: TransactionQueueOptions) {
    this.#options = options;
  }

  add(given: Queued): void {
    const { memory, link, faulty } = this.#options;
    if (!link.online && loses(faulty, given)) return;
    const message = !link.online && faulty('forgets-offline-tag') ? withoutTag(given) : given;
    if (!link.online && faulty('reverses-offline-queue')) memory.queue.unshift(message);
    else memory.queue.push(message);
    this.#deliver();
  }

  /** The charge point is registered and online. */
  start(): void {
    const { memory, faulty } = this.#options;
    if (faulty('keeps-queue-for-ever') && this.#paused && memory.queue.length > 0) return;
    this.#open = true;
    this.#again = true;
    this.#deliver();
  }

  /** The connection is lost: the messages wait. */
  pause(): void {
    this.#open = false;
    this.#paused = true;
    this.#tellEmptied();
  }

  /** Resolves when nothing waits any more, or nothing can be delivered for the time being. */
  settled(): Promise<void> {
    if (!this.#busy && (this.#options.memory.queue.length === 0 || !this.#open)) return Promise.resolve();
    return new Promise((resolve) => this.#emptied.push(resolve));
  }

  #deliver(): void {
    const message = this.#options.memory.queue[0];
    if (this.#busy) return;
    if (message === undefined || !this.#open) return this.#tellEmptied();
    this.#busy = true;
    this.#again = false;
    void this.#attempt(message).then((result) => {
      this.#busy = false;
      if (result === 'offline' && !this.#again) return this.#tellEmptied();
      if (result !== 'offline') this.#remove(message);
      // What follows from the answer comes first: a transaction that is stopped now is told of before anything else.
      if (typeof result === 'function') result();
      this.#deliver();
    });
  }

  #remove(message: Queued): void {
    const { queue } = this.#options.memory;
    queue.splice(queue.indexOf(message), 1);
  }

  /** Tries until the message is processed or given up (§3.7.1), or the connection is lost. */
  async #attempt(message: Queued): Promise<Result> {
    const { configuration, life } = this.#options;
    for (let failures = 0; ;) {
      const outcome = await this.#send(message);
      if (outcome === 'offline') return loses(this.#options.faulty, message) ? 'given up' : outcome;
      if (typeof outcome === 'function') return outcome;
      if (outcome === 'swallowed') return 'given up';
      failures++;
      if (failures >= this.#attempts()) return 'given up';
      await this.#options.failed();
      await life.sleep(configuration.number('TransactionMessageRetryInterval') * 1000 * this.#growth(failures));
      if (!this.#open) return 'offline';
    }
  }

  #attempts(): number {
    const { configuration, faulty } = this.#options;
    if (faulty('gives-up-at-once')) return 1;
    return faulty('retries-for-ever') ? Infinity : configuration.number('TransactionMessageAttempts');
  }

  #growth(failures: number): number {
    return this.#options.faulty('flat-retry-interval') ? 1 : failures;
  }

  /** Sends a message; when it is processed, tells what follows from the answer. */
  async #send(message: Queued): Promise<(() => void) | Failure> {
    const { link, startConfirmed, stopConfirmed, faulty } = this.#options;
    const transactionId = message.of.id ?? UNKNOWN_TRANSACTION;
    switch (message.action) {
      case 'StartTransaction': {
        if (faulty('stops-before-start-is-confirmed')) this.#overtake(message);
        const outcome = await link.send(message.action, message.payload);
        return outcome.kind === 'answered' ? () => startConfirmed(message, outcome.response) : outcome.kind;
      }
      case 'StopTransaction': {
        const outcome = await link.send(message.action, { ...message.payload, transactionId });
        return outcome.kind === 'answered' ? () => stopConfirmed(message, outcome.response) : outcome.kind;
      }
      case 'MeterValues': {
        const outcome = await link.send(message.action, { ...message.payload, transactionId });
        return outcome.kind === 'answered' ? () => undefined : outcome.kind;
      }
    }
  }

  /** A fault: the end of a transaction goes out before its beginning. */
  #overtake(start: Queued): void {
    const { memory, link } = this.#options;
    const stop = memory.queue.find((message) => message.action === 'StopTransaction' && message.of === start.of);
    if (stop?.action !== 'StopTransaction') return;
    memory.queue.splice(memory.queue.indexOf(stop), 1);
    void link.send('StopTransaction', { ...stop.payload, transactionId: UNKNOWN_TRANSACTION });
  }

  #tellEmptied(): void {
    for (const resolve of this.#emptied.splice(0)) resolve();
  }
}

function withoutTag(message: Queued): Queued {
  if (message.action !== 'StartTransaction') return message;
  return { ...message, payload: { ...message.payload, idTag: 'UNKNOWN' } };
}

function loses(faulty: Faulty, message: Queued): boolean {
  switch (message.action) {
    case 'StartTransaction':
      return faulty('loses-offline-start');
    case 'StopTransaction':
      return faulty('loses-offline-stop');
    case 'MeterValues':
      return faulty('loses-offline-meter-values');
  }
}
