import type { Authorizer } from './authorizer.ts';
import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Hardware } from './hardware.ts';
import type { Holder } from './holder.ts';
import type { Memory, Queued, Transaction } from './memory.ts';
import type { Metering } from './metering.ts';
import type { Reason, SentRequest, SentResponse } from './messages.ts';
import type { ChargingProfile } from './profile-calendar.ts';
import type { StationClock } from './station-clock.ts';
import type { TransactionQueue } from './transaction-queue.ts';

export interface TransactionsOptions {
  readonly clock: StationClock;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
  readonly hardware: Hardware;
  readonly memory: Memory;
  readonly authorizer: Authorizer;
  /** The central system does not accept the id tag of a running transaction. */
  readonly invalidated: (transaction: Transaction) => void;
  /** The local authorization list says otherwise than StartTransaction.conf. */
  readonly listConflict: () => void;
  readonly begun: (transaction: Transaction, profile: ChargingProfile | undefined) => void;
  readonly ended: (transaction: Transaction) => void;
}

type StopPayload = Omit<SentRequest<'StopTransaction'>, 'transactionId'>;

/** The transactions: their beginning, their end, and what the central system says to them (§4.8, §4.10). */
export class Transactions {
  readonly #options: TransactionsOptions;
  readonly #queue: TransactionQueue;
  readonly #metering: Metering;

  constructor(options: TransactionsOptions, queue: TransactionQueue, metering: Metering) {
    this.#options = options;
    this.#queue = queue;
    this.#metering = metering;
  }

  /** The running transaction of a connector. */
  of(connectorId: number): Transaction | undefined {
    return this.#options.memory.running.get(connectorId);
  }

  /** The running transaction with an id of the central system. */
  withId(id: number): Transaction | undefined {
    return [...this.#options.memory.running.values()].find((transaction) => transaction.id === id);
  }

  get running(): readonly Transaction[] {
    return [...this.#options.memory.running.values()];
  }

  /** @param reservationId the reservation that ends with it (§4.8) */
  start(connectorId: number, holder: Holder, reservationId: number | undefined): void {
    const { clock, memory, begun } = this.#options;
    const { idTag, parentIdTag, chargingProfile } = holder;
    const transaction: Transaction = {
      connectorId,
      idTag,
      parentIdTag,
      startedAt: clock.now(),
      meterStart: this.#register(connectorId),
      id: undefined,
      data: [],
      stopped: false,
    };
    memory.running.set(connectorId, transaction);
    const { meterStart } = transaction;
    const reserved = reservationId === undefined ? {} : { reservationId };
    const payload = { connectorId, idTag, meterStart, timestamp: clock.stamp(), ...reserved };
    this.#queue.add({ action: 'StartTransaction', payload, of: transaction });
    this.#metering.begin(transaction);
    begun(transaction, chargingProfile);
  }

  /** Ends the running transaction of a connector. @param idTag who asked for it, if anybody did */
  stop(connectorId: number, reason: Reason, idTag?: string): void {
    const transaction = this.of(connectorId);
    if (transaction === undefined) return;
    const { clock, memory } = this.#options;
    const data = this.#metering.end(transaction);
    memory.running.delete(connectorId);
    this.#end(transaction, {
      ...(idTag === undefined ? {} : { idTag }),
      meterStop: this.#register(connectorId),
      timestamp: clock.stamp(),
      reason,
      ...(data === undefined ? {} : { transactionData: data }),
    });
  }

  /** Ends the transactions that a loss of power or a hard reset has cut off, with the values of that moment. */
  closeInterrupted(): void {
    const { memory, clock, faulty } = this.#options;
    for (const [connectorId, { reason, at, meterStop }] of memory.interrupted) {
      const transaction = this.of(connectorId);
      memory.running.delete(connectorId);
      if (transaction === undefined || faulty('forgets-interrupted-transaction')) continue;
      const data = transaction.data.length === 0 ? {} : { transactionData: transaction.data };
      this.#end(transaction, { meterStop, timestamp: clock.stamp(at), reason, ...data });
    }
    memory.interrupted.clear();
  }

  startConfirmed({ of: transaction }: Queued, response: SentResponse<'StartTransaction'>): void {
    const { authorizer, faulty, invalidated, listConflict } = this.#options;
    const { idTagInfo, transactionId } = response;
    if (!faulty('own-transaction-id')) transaction.id = transactionId;
    transaction.parentIdTag = idTagInfo.parentIdTag ?? transaction.parentIdTag;
    if (authorizer.learned(transaction.idTag, idTagInfo) === 'conflict') listConflict();
    if (idTagInfo.status !== 'Accepted' && !transaction.stopped) invalidated(transaction);
  }

  stopConfirmed(message: Queued, { idTagInfo }: SentResponse<'StopTransaction'>): void {
    const idTag = message.action === 'StopTransaction' ? message.payload.idTag : undefined;
    const { authorizer, faulty } = this.#options;
    if (idTag === undefined || idTagInfo === undefined || faulty('ignores-validity-at-stop')) return;
    authorizer.learned(idTag, idTagInfo);
  }

  #end(transaction: Transaction, payload: StopPayload): void {
    transaction.stopped = true;
    this.#queue.add({ action: 'StopTransaction', payload, of: transaction });
    this.#options.ended(transaction);
  }

  #register(connectorId: number): number {
    return Math.floor(this.#options.hardware.sockets[connectorId - 1]?.meter.wattHours ?? 0);
  }
}
