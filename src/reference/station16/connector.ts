import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Hardware, Socket } from './hardware.ts';
import type { Holder } from './holder.ts';
import type { Lifetime } from './lifetime.ts';
import type { Memory, Transaction } from './memory.ts';
import type { ErrorCode, Reason } from './messages.ts';
import type { Reservations } from './reservations.ts';
import type { Report } from './status-reports.ts';
import type { Transactions } from './transactions.ts';
import { timeFor } from './meter.ts';

export interface ConnectorOptions {
  readonly socket: Socket;
  readonly hardware: Hardware;
  readonly memory: Memory;
  readonly life: Lifetime;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
  readonly transactions: Transactions;
  readonly reservations: Reservations;
  /** The status is another one. */
  readonly changed: (connectorId: number) => void;
}

/** These are told with a status that still allows charging (§4.9). */
const WARNINGS: readonly ErrorCode[] = ['EVCommunicationError', 'WeakSignal', 'LocalListConflict'];

const DISCONNECTED = 'EV side disconnected';

/** One connector as its controller sees it: authorization, cable, lock, transaction, and the status that follows from them. */
export class Connector {
  readonly id: number;
  readonly #options: ConnectorOptions;
  readonly #socket: Socket;
  /** Authorized and waiting for the cable. */
  #authorized: Holder | undefined;
  #forget: (() => void) | undefined;
  /** A transaction is over and the cable is still there. */
  #finishing = false;
  /** Who can take out the cable that was kept locked. */
  #keptFor: Holder | undefined;
  /** The id tag of the transaction is not valid: no more energy. */
  #cutOff = false;
  /** The cable was taken out of the car during the transaction. */
  #disconnected = false;
  #reported: Report;

  constructor(options: ConnectorOptions) {
    this.id = options.socket.id;
    this.#options = options;
    this.#socket = options.socket;
    this.#finishing = this.plugged && options.memory.interrupted.has(this.id);
    if (!options.hardware.fixedCable) options.socket.locked = false;
    this.#reported = this.report;
  }

  // ── what is so ──────────────────────────────────────────────────────────────────────────────────────────────────────

  get transaction(): Transaction | undefined {
    return this.#options.memory.interrupted.has(this.id) ? undefined : this.#options.transactions.of(this.id);
  }

  get authorized(): Holder | undefined {
    return this.#authorized;
  }

  get keptFor(): Holder | undefined {
    return this.#keptFor;
  }

  /** Whether somebody has begun to use it. */
  get plugged(): boolean {
    return this.#socket.evSide || (this.#socket.stationSide && !this.#options.hardware.fixedCable);
  }

  /** Whether nobody uses it and nothing is wrong with it, whatever is plugged in. */
  get idle(): boolean {
    if (this.transaction !== undefined || this.#authorized !== undefined || this.#finishing) return false;
    const { status } = this.report;
    return status !== 'Faulted' && status !== 'Unavailable';
  }

  /** Whether somebody could start a transaction here. */
  get free(): boolean {
    if (this.transaction !== undefined || this.#authorized !== undefined) return false;
    const { status } = this.report;
    if (status === 'Faulted') return this.#options.faulty('charges-when-faulted');
    return status !== 'Unavailable';
  }

  get report(): Report {
    const error = this.#socket.fault ?? this.#options.hardware.fault;
    const status = error === undefined || WARNINGS.includes(error) ? this.#status() : 'Faulted';
    const tellsWhy = this.#disconnected && (status === 'SuspendedEV' || status === 'Finishing');
    return { status, errorCode: error ?? 'NoError', ...(tellsWhy ? { info: DISCONNECTED } : {}) };
  }

  #status(): Report['status'] {
    if (this.transaction !== undefined) return this.#chargingStatus();
    const { inoperative, updating } = this.#options.memory;
    if (updating || inoperative.has(this.id)) return 'Unavailable';
    if (this.#finishing) return 'Finishing';
    if (this.#authorized === undefined && this.#options.reservations.holds(this.id)) return 'Reserved';
    return this.plugged || this.#authorized !== undefined ? 'Preparing' : 'Available';
  }

  /** When both sides hold back, it is the EVSE that is told of (§4.9). */
  #chargingStatus(): Report['status'] {
    const { offersEnergy, meter } = this.#socket;
    if (this.#cutOff || !offersEnergy || meter.amperes === 0) return 'SuspendedEVSE';
    const connected = this.#socket.evSide || this.#options.faulty('starts-without-cable');
    return connected && this.#socket.evTakesEnergy ? 'Charging' : 'SuspendedEV';
  }

  // ── what happens ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Something about the socket or the configuration may be different: contactor and status follow. */
  refresh(): void {
    const { memory, changed, reservations } = this.#options;
    const idle = this.transaction === undefined && !this.#finishing;
    if (idle && memory.scheduled.delete(this.id)) memory.inoperative.add(this.id);
    this.#socket.meter.closed = this.report.status === 'Charging';
    const now = this.report;
    const before = this.#reported;
    this.#reported = now;
    if (now.status === before.status && now.errorCode === before.errorCode && now.info === before.info) return;
    changed(this.id);
    reservations.update();
  }

  /** Somebody may charge here. Without a cable it has ConnectionTimeOut seconds to come (§9.1.6). */
  authorize(holder: Holder): void {
    const { faulty } = this.#options;
    this.#authorized = holder;
    this.#start();
    if (this.#authorized !== undefined && !faulty('waits-for-ever')) this.#limitTheWait();
    this.refresh();
  }

  /** Nobody may charge here any more. */
  withdraw(): void {
    this.#forget?.();
    this.#authorized = undefined;
    this.refresh();
  }

  plugIn(side: 'ev' | 'station' | undefined, halfway: boolean): void {
    if (side !== 'station') {
      this.#socket.evSide = true;
      this.#disconnected = false;
    }
    if (side !== 'ev') this.#socket.stationSide = true;
    this.#socket.halfway = halfway && !this.#options.hardware.fixedCable;
    this.refresh();
    this.#options.reservations.update();
    this.#start();
    this.refresh();
  }

  /** @returns why the cable did not come out, if so */
  unplug(side: 'ev' | 'station' | undefined): string | undefined {
    if (side !== 'station' && this.#socket.evSide) this.#unplugAtEv();
    const fixedCable = this.#options.hardware.fixedCable;
    if (side === 'ev' || fixedCable) return this.#cleared();
    if (this.#socket.locked && this.#socket.stationSide) return 'the cable is locked at the charge point';
    this.#socket.stationSide = false;
    return this.#cleared();
  }

  #unplugAtEv(): void {
    const { configuration, faulty } = this.#options;
    this.#socket.evSide = false;
    this.#disconnected = this.transaction !== undefined;
    const wanted = configuration.flag('StopTransactionOnEVSideDisconnect') || faulty('stops-on-ev-disconnect');
    const unlocks = configuration.flag('UnlockConnectorOnEVSideDisconnect') && !faulty('keeps-lock-on-ev-disconnect');
    if (wanted && !faulty('survives-ev-disconnect')) this.stop('EVDisconnected', undefined, !unlocks);
    this.refresh();
  }

  /** All user actions are completed once the cable is gone on both sides (F1, B1). */
  #cleared(): undefined {
    if (!this.plugged) {
      this.#finishing = false;
      this.#keptFor = undefined;
      this.#socket.halfway = false;
      if (this.#socket.fault === 'ConnectorLockFailure') this.#socket.fault = undefined;
    }
    this.refresh();
  }

  #start(): void {
    const { faulty, transactions, hardware, reservations } = this.#options;
    const holder = this.#authorized;
    const connected =
      (this.#socket.evSide && this.#socket.stationSide) ||
      faulty('starts-without-cable') ||
      faulty('starts-for-strangers-at-once');
    if (holder === undefined || this.transaction !== undefined || !connected) return;
    this.#forget?.();
    this.#authorized = undefined;
    const holds = hardware.fixedCable || !(this.#socket.jammed || this.#socket.halfway);
    if (!holds && !faulty('ignores-lock-failure')) {
      this.#socket.fault = 'ConnectorLockFailure';
      if (!faulty('starts-on-open-lock')) return;
    }
    this.#finishing = false;
    this.#disconnected = false;
    this.#keptFor = undefined;
    this.#cutOff = false;
    this.#socket.locked = true;
    this.#socket.offersEnergy = true;
    const reservationId = reservations.use(holder.reservationId);
    reservations.update();
    // The status Preparing of a second session on the same cable is told before Charging (F2), and that of a reserved one (G2).
    this.refresh();
    transactions.start(this.id, holder, reservationId);
  }

  /** Ends the transaction. @param keepLocked the cable stays locked until its user presents himself (§4.10, errata 3.5) */
  stop(reason: Reason, idTag?: string, keepLocked = false): void {
    const { transaction } = this;
    if (transaction === undefined) return;
    this.#socket.meter.closed = false;
    this.#options.transactions.stop(this.id, reason, idTag);
    this.#disconnected = reason === 'EVDisconnected';
    this.#finishing = this.plugged;
    this.#cutOff = false;
    if (keepLocked) this.#keptFor = { idTag: transaction.idTag, parentIdTag: transaction.parentIdTag };
    else this.unlock();
    this.refresh();
  }

  /** The central system does not accept the id tag: energy up to MaxEnergyOnInvalidId, then none (§3.5.4). */
  invalidate(): void {
    const { configuration, faulty } = this.#options;
    if (faulty('tolerates-invalid-id')) return;
    this.#allow(configuration.number('MaxEnergyOnInvalidId') + this.#socket.meter.wattHours);
  }

  #allow(upTo: number): void {
    const { configuration, life, faulty } = this.#options;
    const left = upTo - this.#socket.meter.wattHours;
    if (this.transaction === undefined) return;
    if (left > 0.5) return void life.after(Math.max(timeFor(left), 1000), () => this.#allow(upTo));
    const stops = configuration.flag('StopTransactionOnInvalidId') || faulty('always-stops-on-invalid-id');
    if (stops && !faulty('only-suspends-on-invalid-id')) return this.stop('DeAuthorized', undefined, true);
    this.#cutOff = true;
    this.refresh();
  }

  /** @returns false when the lock does not move */
  unlock(): boolean {
    if (this.#options.hardware.fixedCable) return true;
    if (this.#socket.jammed) return false;
    this.#socket.locked = false;
    this.#keptFor = undefined;
    return true;
  }

  /** Puts it out of service, or back; not before a running transaction has ended (§5.2). */
  setOperative(operative: boolean): void {
    const { inoperative, scheduled } = this.#options.memory;
    scheduled.delete(this.id);
    if (operative) inoperative.delete(this.id);
    else if (this.transaction !== undefined) scheduled.add(this.id);
    else {
      inoperative.add(this.id);
      this.withdraw();
    }
    this.refresh();
  }

  #limitTheWait(): void {
    const { configuration, life, faulty } = this.#options;
    const factor = faulty('hasty-connection-timeout') ? 0.5 : 1;
    this.#forget?.();
    this.#forget = life.after(configuration.number('ConnectionTimeOut') * 1000 * factor, () => {
      if (faulty('finishing-after-timeout')) this.#finishing = true;
      this.withdraw();
    });
  }
}
