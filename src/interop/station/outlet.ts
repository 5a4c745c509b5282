import { timestamp, type Clock } from '../../clock/index.ts';
import type { Keys } from './keys.ts';
import type { Fields } from './message.ts';
import type { Uplink } from './uplink.ts';

/** A driver whom the central system has authorized. */
export interface Driver {
  readonly idTag: string;
  readonly parentIdTag: string | undefined;
}

interface Transaction {
  driver: Driver;
  /** Told by the central system; 0 until then. */
  id: number;
  cancelMeter: () => void;
}

/** Watt-hours that flow between two looks at the meter. */
const STEP = 10;

/** One connector of the small station with its meter and its transaction. */
export class Outlet {
  readonly id: number;
  readonly #clock: Clock;
  readonly #keys: Keys;
  readonly #uplink: Uplink;
  readonly #odd: boolean;
  #status = 'Available';
  #plugged = false;
  #operative = true;
  #transaction: Transaction | undefined;
  /** Authorized, and the cable is still to come. */
  #expected: { readonly driver: Driver; readonly cancel: () => void } | undefined;
  #energy = 0;
  #errorCode = 'NoError';

  /** @param odd the car and the station take their time to agree */
  constructor(id: number, clock: Clock, keys: Keys, uplink: Uplink, odd: boolean) {
    this.id = id;
    this.#clock = clock;
    this.#keys = keys;
    this.#uplink = uplink;
    this.#odd = odd;
  }

  get transactionId(): number | undefined {
    return this.#transaction?.id;
  }

  /** Whether somebody could start a transaction here. */
  get free(): boolean {
    return this.#operative && this.#errorCode === 'NoError' && !this.#transaction;
  }

  /** Tells the status as it is now. */
  async report(): Promise<void> {
    if (!this.#uplink.registered) return;
    const { id: connectorId } = this;
    await this.#uplink.call('StatusNotification', {
      connectorId,
      errorCode: this.#errorCode,
      status: this.#status,
      timestamp: timestamp(this.#clock),
    });
  }

  plugIn(): void {
    this.#plugged = true;
    const { driver } = this.#expected ?? {};
    if (driver) return this.start(driver);
    if (this.#transaction) return this.#show('Charging');
    this.#rest();
  }

  /** @param side where the cable is taken out; undefined: altogether */
  unplug(side: 'ev' | 'station' | undefined): void {
    const stops = this.#keys.holds('StopTransactionOnEVSideDisconnect');
    if (this.#transaction && side === 'ev' && !stops) return this.#show('SuspendedEV');
    if (this.#transaction) this.stop('EVDisconnected');
    if (side === 'ev') return;
    this.#plugged = false;
    this.#rest();
  }

  /** Makes ready for a driver who was let in. */
  admit(driver: Driver): void {
    if (this.#plugged) return this.start(driver);
    this.#expected?.cancel();
    const cancel = this.#clock.after(this.#keys.seconds('ConnectionTimeOut') * 1000, () => {
      this.#expected = undefined;
      this.#rest();
    });
    this.#expected = { driver, cancel };
    this.#rest();
  }

  /** Begins a transaction. */
  start(driver: Driver): void {
    this.#expected?.cancel();
    this.#expected = undefined;
    const transaction: Transaction = { driver, id: 0, cancelMeter: () => undefined };
    this.#transaction = transaction;
    const begin = {
      connectorId: this.id,
      idTag: driver.idTag,
      meterStart: this.#meter(),
      timestamp: timestamp(this.#clock),
    };
    void this.#uplink.deliver('StartTransaction', () => begin).then((answer) => this.#started(transaction, answer));
    if (this.#odd) this.#show('SuspendedEVSE');
    this.#show('Charging');
    this.#sampleLater(transaction);
  }

  /** Whether this driver is the one who charges, or could be once the central system has told his group. */
  concerns(idTag: string): 'himself' | 'perhaps his group' | 'nobody' {
    const driver = this.#transaction?.driver;
    if (driver === undefined) return 'nobody';
    if (driver.idTag.toLowerCase() === idTag.toLowerCase()) return 'himself';
    return driver.parentIdTag === undefined ? 'nobody' : 'perhaps his group';
  }

  isInGroup(parentIdTag: unknown): boolean {
    return parentIdTag !== undefined && this.#transaction?.driver.parentIdTag === parentIdTag;
  }

  /** Ends the transaction, if there is one. @param idTag of whoever ended it */
  stop(reason: string, idTag?: string): void {
    const transaction = this.#transaction;
    if (!transaction) return;
    this.#transaction = undefined;
    transaction.cancelMeter();
    const end = {
      meterStop: this.#meter(),
      timestamp: timestamp(this.#clock),
      reason,
      ...(idTag === undefined ? {} : { idTag }),
    };
    // Only when its turn comes is it certain that the central system has told the transaction id.
    void this.#uplink.deliver('StopTransaction', () => ({ transactionId: transaction.id, ...end }));
    if (this.#plugged) this.#show('Finishing');
    else this.#rest();
  }

  /** ChangeAvailability (1.6 §5.2). */
  setOperative(operative: boolean): 'Accepted' | 'Scheduled' {
    const changed = this.#operative !== operative;
    this.#operative = operative;
    if (this.#transaction) return 'Scheduled';
    // After the answer.
    if (changed) setImmediate(() => this.#rest());
    return 'Accepted';
  }

  /** A fault came up; `NoError` when it is gone. */
  fault(errorCode: string): void {
    this.#errorCode = errorCode;
    this.#rest();
  }

  /** The station ends. What runs is remembered; that the connector was out of service is not. */
  shutDown(): void {
    this.#expected?.cancel();
    this.#expected = undefined;
    this.#transaction?.cancelMeter();
    this.#operative = true;
  }

  /** The station starts: how the connector is found, told by `report` once the station is accepted. */
  startUp(): void {
    this.#status = this.#plugged ? (this.#transaction ? 'Finishing' : 'Preparing') : 'Available';
  }

  #started(transaction: Transaction, answer: Fields | undefined): void {
    const { transactionId, idTagInfo } = answer ?? {};
    const { status, parentIdTag } = (idTagInfo ?? {}) as { status?: string; parentIdTag?: string };
    transaction.id = Number(transactionId ?? 0);
    transaction.driver = { ...transaction.driver, parentIdTag: parentIdTag ?? transaction.driver.parentIdTag };
    if (status !== 'Accepted' && this.#transaction === transaction && this.#keys.holds('StopTransactionOnInvalidId'))
      this.stop('DeAuthorized');
  }

  #sampleLater(transaction: Transaction): void {
    const seconds = this.#keys.seconds('MeterValueSampleInterval');
    if (seconds === 0) return;
    transaction.cancelMeter = this.#clock.after(seconds * 1000, () => {
      const value = String(this.#meter());
      const meterValue = [{ timestamp: timestamp(this.#clock), sampledValue: [{ value, context: 'Sample.Periodic' }] }];
      void this.#uplink.deliver('MeterValues', () => ({
        connectorId: this.id,
        transactionId: transaction.id,
        meterValue,
      }));
      this.#sampleLater(transaction);
    });
  }

  #meter(): number {
    if (this.#transaction) this.#energy += STEP;
    return this.#energy;
  }

  /** The status of a connector at which nobody charges. */
  #rest(): void {
    if (this.#errorCode !== 'NoError') this.#show('Faulted');
    else if (!this.#operative) this.#show('Unavailable');
    else this.#show(this.#plugged || this.#expected ? 'Preparing' : 'Available');
  }

  #show(status: string): void {
    if (status === this.#status) return;
    this.#status = status;
    void this.report();
  }
}
