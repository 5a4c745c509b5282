import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Hardware } from './hardware.ts';
import type { Lifetime } from './lifetime.ts';
import type { Link } from './link.ts';
import { sample } from './measurands.ts';
import type { Context } from './measurands.ts';
import type { Memory, Transaction } from './memory.ts';
import type { MeterValue } from './messages.ts';
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

interface Moment {
  readonly context: Context;
  readonly at: number;
}

const DAY = 86_400_000;
const SLACK = 50;
/** How long after midnight the intervals of a misaligned clock begin, in milliseconds. */
const FIVE_PAST = 5_000;
/** Milliseconds between two samples of who knows no pause. */
const HURRY = 1_000;

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
    this.#keep(transaction, this.#now('Transaction.Begin'), 'StopTxnSampledData', 'StopTxnAlignedData');
    this.#last.set(transaction.connectorId, transaction);
    this.#scheduleSample(transaction.connectorId);
  }

  /** A transaction ends; its data for StopTransaction.req, if any is configured (§3.16.5, §3.16.6 of the errata). */
  end(transaction: Transaction): MeterValue[] | undefined {
    this.#sampling.get(transaction.connectorId)?.();
    this.#sampling.delete(transaction.connectorId);
    this.#keep(transaction, this.#now('Transaction.End'), 'StopTxnSampledData', 'StopTxnAlignedData');
    return transaction.data.length === 0 ? undefined : transaction.data;
  }

  /** Sends the values of all connectors at multiples of ClockAlignedDataInterval from midnight (§9.1.5). */
  alignToClock(): void {
    const { life, clock, configuration, faulty } = this.#options;
    this.#aligning?.();
    const interval = configuration.number('ClockAlignedDataInterval') * 1000;
    if (interval === 0 || faulty('never-clock-aligned')) return;
    const now = clock.now();
    // A moment before its time is the time: timers are not that exact.
    const past = faulty('misaligned-clock') ? FIVE_PAST : 0;
    const midnight = now + SLACK - ((now + SLACK) % DAY) + past;
    const slot = Math.floor((now + SLACK - midnight) / interval) + 1;
    const next = midnight + Math.min(slot * interval, DAY);
    this.#aligning = life.after(next - now, () => {
      this.alignToClock();
      for (const { id } of this.#options.hardware.sockets) this.#alignedSample(id, next);
    });
  }

  /** What TriggerMessage asks for: the latest values, for one connector. */
  triggered(connectorId: number): void {
    const id = this.#transactionOf(connectorId)?.id;
    const meterValue = [this.#read(connectorId, 'MeterValuesSampledData', this.#now('Trigger'))];
    const transaction = id === undefined ? {} : { transactionId: id };
    void this.#options.link.send('MeterValues', { connectorId, ...transaction, meterValue }, true);
  }

  #scheduleSample(connectorId: number): void {
    const { life, configuration, faulty } = this.#options;
    this.#sampling.get(connectorId)?.();
    const interval = configuration.number('MeterValueSampleInterval') * 1000;
    const factor = faulty('slow-sampling') ? 5 : faulty('hasty-sampling') ? 0.5 : 1;
    const sample = (): void => this.#periodicSample(connectorId);
    const wait = interval === 0 && faulty('samples-without-pause') ? HURRY : interval * factor;
    this.#sampling.set(connectorId, wait === 0 ? () => undefined : life.after(wait, sample));
  }

  #periodicSample(connectorId: number): void {
    const { memory, faulty, hardware } = this.#options;
    this.#scheduleSample(connectorId);
    const transaction = memory.running.get(connectorId);
    const flows = hardware.sockets[connectorId - 1]?.meter.closed === true;
    if (transaction === undefined || (!flows && faulty('stops-sampling-when-suspended'))) return;
    const moment = this.#now('Sample.Periodic');
    this.#keep(transaction, moment, 'StopTxnSampledData');
    if (!faulty('never-samples')) this.#report(connectorId, 'MeterValuesSampledData', moment);
  }

  #alignedSample(connectorId: number, at: number): void {
    const transaction = this.#options.memory.running.get(connectorId);
    const moment: Moment = { context: 'Sample.Clock', at };
    if (transaction !== undefined) this.#keep(transaction, moment, 'StopTxnAlignedData');
    this.#report(connectorId, 'MeterValuesAlignedData', moment);
  }

  /** Of a transaction: in turn with its other messages. Of none: at once or, offline, not at all (§3.7). */
  #report(connectorId: number, key: string, moment: Moment): void {
    const { queue, link } = this.#options;
    const payload = { connectorId, meterValue: [this.#read(connectorId, key, moment)] };
    const transaction = this.#transactionOf(connectorId);
    if (transaction !== undefined) queue.add({ action: 'MeterValues', payload, of: transaction });
    else void link.send('MeterValues', payload);
  }

  /** The running transaction; a fault knows the last one for longer. */
  #transactionOf(connectorId: number): Transaction | undefined {
    const { memory, faulty } = this.#options;
    const stale = faulty('keeps-old-transaction-id') ? this.#last.get(connectorId) : undefined;
    return memory.running.get(connectorId) ?? stale;
  }

  /** The values of the measurands that a key lists. */
  #read(connectorId: number, key: string, moment: Moment): MeterValue {
    return this.#values(connectorId, this.#options.configuration.text(key), moment);
  }

  #values(connectorId: number, measurands: string, { context, at }: Moment): MeterValue {
    const { clock, hardware } = this.#options;
    const socket = hardware.sockets[connectorId - 1];
    const sampledValue = socket === undefined ? [] : sample(measurands, context, socket.meter);
    return { timestamp: clock.stamp(at), sampledValue };
  }

  #now(context: Context): Moment {
    return { context, at: this.#options.clock.now() };
  }

  /** Keeps values for StopTransaction.req. When there is no more room the oldest but the first one goes (errata 3.91). */
  #keep(transaction: Transaction, moment: Moment, ...keys: readonly string[]): void {
    const { configuration } = this.#options;
    const measurands = [...new Set(keys.flatMap((key) => configuration.items(key)))];
    if (measurands.length === 0) return;
    transaction.data.push(this.#values(transaction.connectorId, measurands.join(','), moment));
    const maximum = configuration.number('StopTransactionMaxMeterValues');
    if (transaction.data.length > maximum) transaction.data.splice(1, 1);
  }
}
