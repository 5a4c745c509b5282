import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Hardware } from './hardware.ts';
import type { Lifetime } from './lifetime.ts';
import type { Link } from './link.ts';
import { itemsOf, sample } from './measurands.ts';
import type { Context } from './measurands.ts';
import type { Memory, Transaction } from './memory.ts';
import type { MeterValue, SentRequest } from './messages.ts';
import type { StationClock } from './station-clock.ts';
import type { TransactionQueue } from './transaction-queue.ts';

export interface MeteringOptions {
  readonly link: Link;
  readonly life: Lifetime;
  readonly clock: StationClock;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
  readonly hardware: Hardware;
  readonly memory: Memory;
  readonly queue: TransactionQueue;
}

/** Meter values: sampled during a transaction, aligned to the clock, and for the end of a transaction (§3.16, §4.7). */
export class Metering {
  readonly #options: MeteringOptions;
  readonly #sampling = new Map<number, () => void>();
  /** The last transaction of each connector, for a fault. */
  readonly #last = new Map<number, Transaction>();
  #aligning: (() => void) | undefined;

  constructor(options: MeteringOptions) {
    this.#options = options;
    options.configuration.onChange((key) => {
      if (key === 'MeterValueSampleInterval') for (const id of [...this.#sampling.keys()]) this.#scheduleSample(id);
      if (key === 'ClockAlignedDataInterval') this.alignToClock();
    });
  }

  /** A transaction begins. */
  begin(transaction: Transaction): void {
    this.#keep(transaction, 'Transaction.Begin', 'StopTxnSampledData', 'StopTxnAlignedData');
    this.#last.set(transaction.connectorId, transaction);
    this.#scheduleSample(transaction.connectorId);
  }

  /** A transaction ends; its data for StopTransaction.req, if any is configured (§3.16.5, §3.16.6 of the errata). */
  end(transaction: Transaction): MeterValue[] | undefined {
    this.#sampling.get(transaction.connectorId)?.();
    this.#sampling.delete(transaction.connectorId);
    this.#keep(transaction, 'Transaction.End', 'StopTxnSampledData', 'StopTxnAlignedData');
    return transaction.data.length === 0 ? undefined : transaction.data;
  }

  /** Starts to send the values of all connectors at multiples of ClockAlignedDataInterval from midnight. */
  alignToClock(): void {
    const { life, clock, configuration, faulty } = this.#options;
    this.#aligning?.();
    const interval = configuration.number('ClockAlignedDataInterval') * 1000;
    if (interval === 0 || faulty('never-clock-aligned')) return;
    const sinceMidnight = clock.now() % 86_400_000;
    const wait = faulty('misaligned-clock') ? interval : interval - (sinceMidnight % interval);
    this.#aligning = life.after(wait, () => {
      this.alignToClock();
      for (const { id } of this.#options.hardware.sockets) this.#alignedSample(id);
    });
  }

  /** What TriggerMessage asks for: the latest values, for one connector. */
  triggered(connectorId: number): void {
    const transaction = this.#options.memory.running.get(connectorId);
    const request = this.#request(connectorId, this.#value(connectorId, 'MeterValuesSampledData', 'Trigger'));
    const id = transaction?.id;
    void this.#options.link.send('MeterValues', id === undefined ? request : { ...request, transactionId: id }, true);
  }

  #scheduleSample(connectorId: number): void {
    const { life, configuration, faulty } = this.#options;
    this.#sampling.get(connectorId)?.();
    const interval = configuration.number('MeterValueSampleInterval') * 1000;
    const factor = faulty('slow-sampling') ? 5 : faulty('hasty-sampling') ? 0.5 : 1;
    const stop =
      interval === 0 ? () => undefined : life.after(interval * factor, () => this.#periodicSample(connectorId));
    this.#sampling.set(connectorId, stop);
  }

  #periodicSample(connectorId: number): void {
    const { memory, faulty, hardware } = this.#options;
    this.#scheduleSample(connectorId);
    const transaction = memory.running.get(connectorId);
    const flows = hardware.sockets[connectorId - 1]?.meter.closed === true;
    if (transaction === undefined || (!flows && faulty('stops-sampling-when-suspended'))) return;
    this.#keep(transaction, 'Sample.Periodic', 'StopTxnSampledData');
    if (!faulty('never-samples')) this.#report(connectorId, 'MeterValuesSampledData', 'Sample.Periodic');
  }

  #alignedSample(connectorId: number): void {
    const transaction = this.#options.memory.running.get(connectorId);
    if (transaction !== undefined) this.#keep(transaction, 'Sample.Clock', 'StopTxnAlignedData');
    this.#report(connectorId, 'MeterValuesAlignedData', 'Sample.Clock');
  }

  /** Of a transaction: in turn with its other messages. Of none: at once or, offline, not at all (§3.7). */
  #report(connectorId: number, key: string, context: Context): void {
    const { memory, queue, link, faulty } = this.#options;
    const payload = this.#request(connectorId, this.#value(connectorId, key, context));
    const stale = faulty('keeps-old-transaction-id') ? this.#last.get(connectorId) : undefined;
    const transaction = memory.running.get(connectorId) ?? stale;
    if (transaction !== undefined) queue.add({ action: 'MeterValues', payload, of: transaction });
    else void link.send('MeterValues', payload);
  }

  #request(connectorId: number, meterValue: MeterValue): SentRequest<'MeterValues'> {
    return { connectorId, meterValue: [meterValue] };
  }

  #value(connectorId: number, key: string, context: Context): MeterValue {
    return this.#reading(connectorId, this.#options.configuration.text(key), context);
  }

  #reading(connectorId: number, measurands: string, context: Context): MeterValue {
    const { clock, hardware } = this.#options;
    const socket = hardware.sockets[connectorId - 1];
    return {
      timestamp: clock.stamp(),
      sampledValue: socket === undefined ? [] : sample(measurands, context, socket.meter),
    };
  }

  /** Keeps values for StopTransaction.req. When there is no more room the oldest but the first one goes (errata 3.91). */
  #keep(transaction: Transaction, context: Context, ...keys: readonly string[]): void {
    const { configuration } = this.#options;
    const measurands = [...new Set(keys.flatMap((key) => itemsOf(configuration.text(key))))];
    if (measurands.length === 0) return;
    transaction.data.push(this.#reading(transaction.connectorId, measurands.join(','), context));
    const maximum = configuration.number('StopTransactionMaxMeterValues');
    if (transaction.data.length > maximum) transaction.data.splice(1, 1);
  }
}
