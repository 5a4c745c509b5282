import type { Ocpp16Types } from '../../protocol/index.ts';

type StartTransaction = Ocpp16Types.StartTransactionRequest;
type StopTransaction = Ocpp16Types.StopTransactionRequest;

/** A transaction as the central system has it on file. */
export interface Transaction {
  readonly transactionId: number;
  readonly identity: string;
  readonly start: StartTransaction;
  /** Whether its id tag was accepted. A refused transaction is on file as well: the charge point reports its end. */
  readonly accepted: boolean;
  /** Set once the transaction is over; `superseded` when the next one began on its connector without a StopTransaction. */
  stop?: StopTransaction | 'superseded';
  readonly meterValues: Ocpp16Types.MeterValue[];
}

/** How many closed transactions are kept: enough to recognise repeats, bounded for a peer that runs for weeks. */
const KEPT = 2000;
/** How many meter values are kept per transaction. */
const KEPT_METER_VALUES = 5000;

/** All transactions of all charge points, in the order of their ids. */
export class TransactionStore {
  #nextId = 1;
  readonly #transactions: Transaction[] = [];

  /** A fresh id: unique over all charge points and positive (1.6 errata §3.54). */
  freshId(): number {
    return this.#nextId++;
  }

  /**
   * The transaction that an earlier copy of this very StartTransaction opened: charge points repeat a message whose answer they
   * did not get (1.6 §3.7.1), and a repeat is no second transaction. It comes before the StopTransaction, since messages about
   * transactions are delivered in their order (1.6 §3.7).
   */
  earlierCopyOf(identity: string, start: StartTransaction): Transaction | undefined {
    return this.#transactions.find(
      (known) =>
        known.identity === identity &&
        known.stop === undefined &&
        known.start.connectorId === start.connectorId &&
        known.start.timestamp === start.timestamp &&
        known.start.meterStart === start.meterStart &&
        sameTag(known.start.idTag, start.idTag),
    );
  }

  /** Opens a transaction. One connector has one transaction: an open one that was never stopped is superseded. */
  open(identity: string, transactionId: number, start: StartTransaction, accepted: boolean): void {
    const left = this.running(identity, start.connectorId);
    if (left) left.stop = 'superseded';
    this.#transactions.push({ transactionId, identity, start, accepted, meterValues: [] });
    this.#forgetTheOldest();
  }

  /** Closes the transaction with this id. Unknown and already closed ones change nothing: a stop cannot be prevented (1.6 §4.10). */
  close(identity: string, stop: StopTransaction): void {
    const transaction = this.find(identity, stop.transactionId);
    if (transaction && (transaction.stop === undefined || transaction.stop === 'superseded')) transaction.stop = stop;
  }

  find(identity: string, transactionId: number): Transaction | undefined {
    return this.#transactions.findLast((known) => known.identity === identity && known.transactionId === transactionId);
  }

  /** The latest transaction that is open on a connector of a charge point, or on any of its connectors. */
  running(identity: string, connectorId?: number): Transaction | undefined {
    return this.#transactions.findLast(
      ({ identity: owner, start, stop }) =>
        owner === identity && stop === undefined && (connectorId === undefined || start.connectorId === connectorId),
    );
  }

  /** The transaction that began last of those that are open, of whichever charge point. Only faults ask so. */
  latest(connectorId?: number): Transaction | undefined {
    return this.#transactions.findLast(
      ({ start, stop }) => stop === undefined && (connectorId === undefined || start.connectorId === connectorId),
    );
  }

  /** The latest closed transaction of a charge point. */
  lastClosed(identity: string): Transaction | undefined {
    return this.#transactions.findLast((known) => known.identity === identity && known.stop !== undefined);
  }

  /** Whether a tag was accepted in a transaction that is open, anywhere but on this connector of this charge point. */
  inUseElsewhere(idTag: string, identity: string, connectorId: number): boolean {
    return this.#transactions.some(
      (known) =>
        known.accepted &&
        known.stop === undefined &&
        sameTag(known.start.idTag, idTag) &&
        !(known.identity === identity && known.start.connectorId === connectorId),
    );
  }

  addMeterValues(identity: string, transactionId: number, values: readonly Ocpp16Types.MeterValue[]): void {
    const kept = this.find(identity, transactionId)?.meterValues;
    if (kept) kept.push(...values.slice(0, Math.max(0, KEPT_METER_VALUES - kept.length)));
  }

  /** Loses what is on file about a charge point. Only faults do that. */
  forget(identity: string): void {
    const others = this.#transactions.filter((known) => known.identity !== identity);
    this.#transactions.splice(0, this.#transactions.length, ...others);
  }

  #forgetTheOldest(): void {
    if (this.#transactions.length <= KEPT) return;
    const oldest = this.#transactions.findIndex(({ stop }) => stop !== undefined);
    this.#transactions.splice(Math.max(0, oldest), 1);
  }
}

/** Id tags are compared without regard to case (1.6 §7.28). */
function sameTag(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
