import { timestamp } from '../../clock/index.ts';
import type { Clock } from '../../clock/index.ts';
import type { Alarms } from './alarms.ts';
import type { DeviceModel, TxPoint } from './device-model.ts';
import { readMeter, switchMeter } from './evse.ts';
import type { Evse, Transaction } from './evse.ts';
import type { Faults } from './faults/hooks.ts';
import type { Answered, ChargingState, IdToken, StoppedReason, TransactionEvent, TriggerReason } from './messages.ts';
import type { Outbox } from './outbox.ts';

/** From authorized and plugged in to the flow of energy, in seconds. */
const CONTACTOR = 1;

/** What an event says besides its reason. */
interface Details {
  readonly idToken?: IdToken;
  readonly remoteStartId?: number;
  /** Why the transaction will have been stopped. */
  readonly stopped?: StoppedReason;
  /** Ends the transaction whatever the stop point is. */
  readonly ends?: boolean;
}

/** What charging needs of the rest of the station. */
export interface ChargingScene {
  readonly clock: Clock;
  readonly alarms: Alarms;
  readonly model: DeviceModel;
  readonly outbox: Outbox;
  readonly faults: Faults;
  /** A transaction id that was never used before (E01.FR.08). */
  newTransactionId(): string;
  /** The connector's status may have changed. */
  statusChanged(evse: Evse): void;
  /** A transaction has ended: what waited for that can happen. */
  ended(evse: Evse): void;
}

/**
 * The course of charging on one EVSE: starts, updates and ends transactions as TxStartPoint and TxStopPoint say (use cases
 * E01, E02, E03, E06, E07, E09), and tells the CSMS about each step in the order in which it happened.
 */
export class Charging {
  readonly evse: Evse;
  readonly #scene: ChargingScene;
  #connectionTimeout = (): void => undefined;
  #sampling = (): void => undefined;

  constructor(evse: Evse, scene: ChargingScene) {
    this.evse = evse;
    this.#scene = scene;
  }

  plugIn(): void {
    if (this.evse.pluggedIn) return;
    this.#connectionTimeout();
    this.#apply('CablePluggedIn', {}, () => {
      this.evse.pluggedIn = true;
      this.evse.chargingState = 'EVConnected';
      // E02.FR.05: the status goes first, it is what the transaction event follows from.
      this.#scene.statusChanged(this.evse);
    });
    this.#letEnergyFlow();
  }

  /** The EV is gone, and with it the authorization (use case E09) and the transaction. */
  unplug(): void {
    const { evse } = this;
    if (!evse.pluggedIn) return;
    const details: Details = { stopped: evse.transaction?.stoppedReason ?? 'EVDisconnected', ends: true };
    this.#apply('EVCommunicationLost', details, () => {
      evse.pluggedIn = false;
      evse.token = undefined;
      this.#become('Idle');
      this.#scene.statusChanged(evse);
    });
  }

  /** A token has been authorized, locally or by a remote start. */
  authorize(token: IdToken, group: IdToken | undefined, remoteStartId?: number): void {
    const { evse } = this;
    const reason: TriggerReason = remoteStartId === undefined ? 'Authorized' : 'RemoteStart';
    this.#apply(reason, { idToken: token, ...(remoteStartId === undefined ? {} : { remoteStartId }) }, () => {
      evse.token = token;
      evse.groupToken = group;
    });
    if (evse.pluggedIn) this.#letEnergyFlow();
    else this.#awaitPlug();
  }

  /** The driver or the CSMS stops: the authorization ends, and the flow of energy with it (use cases E07, F03). */
  stop(reason: TriggerReason, stopped: StoppedReason, idToken?: IdToken): void {
    const { evse } = this;
    this.#connectionTimeout();
    const stopPoints = this.#scene.model.points('TxCtrlr.TxStopPoint');
    const endsNow = stopPoints.has('Authorized') || stopPoints.has('PowerPathClosed');
    const charging = evse.chargingState === 'Charging';
    this.#apply(reason, { stopped, ...(idToken === undefined ? {} : { idToken }) }, () => {
      evse.token = undefined;
      if (endsNow && evse.pluggedIn) this.#become('EVConnected');
    });
    if (charging && !endsNow) this.#apply('ChargingStateChanged', { stopped }, () => this.#become('EVConnected'));
  }

  /** The EV or the station pauses or resumes the flow of energy. */
  suspend(state: 'SuspendedEV' | 'SuspendedEVSE' | 'Charging'): boolean {
    const { evse } = this;
    if (evse.token === undefined || !evse.pluggedIn || evse.chargingState === state) return false;
    this.#apply('ChargingStateChanged', {}, () => this.#become(state));
    return true;
  }

  /** Ends the transaction at once: a reset, a loss of power. */
  abort(reason: TriggerReason, stopped: StoppedReason): void {
    const { evse } = this;
    this.#connectionTimeout();
    this.#apply(reason, { stopped, ends: true }, () => {
      evse.token = undefined;
      this.#become(evse.pluggedIn ? 'EVConnected' : 'Idle');
    });
  }

  #awaitPlug(): void {
    const seconds = this.#scene.model.number('TxCtrlr.EVConnectionTimeOut');
    this.#connectionTimeout();
    // E03.FR.05.
    this.#connectionTimeout = this.#scene.alarms.after(seconds, () => this.abort('EVConnectTimeout', 'Timeout'));
  }

  #letEnergyFlow(): void {
    const { evse } = this;
    const ready = (): boolean => evse.pluggedIn && evse.token !== undefined && evse.chargingState === 'EVConnected';
    if (!ready() || this.#scene.faults.has('neverCharges')) return;
    this.#scene.alarms.after(CONTACTOR, () => {
      if (ready()) this.#apply('ChargingStateChanged', {}, () => this.#become('Charging'));
    });
  }

  #become(state: ChargingState): void {
    switchMeter(this.evse, state === 'Charging', this.#scene.clock.now());
    this.evse.chargingState = state;
  }

  // ── transactions ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** Lets something happen, and tells of it when it starts, concerns or ends a transaction. */
  #apply(reason: TriggerReason, details: Details, happen: () => void): void {
    const { evse } = this;
    const before = this.#reached();
    happen();
    const after = this.#reached();
    if (!evse.transaction) {
      const start = this.#scene.model.points('TxCtrlr.TxStartPoint');
      if ([...after].some((point) => !before.has(point) && start.has(point))) this.#start(reason, details);
      return;
    }
    evse.transaction.stoppedReason ??= details.stopped;
    evse.transaction.remoteStartId ??= details.remoteStartId;
    const stop = this.#scene.model.points('TxCtrlr.TxStopPoint');
    if (details.ends || [...before].some((point) => !after.has(point) && stop.has(point))) this.#end(reason, details);
    else this.#tell(evse.transaction, 'Updated', reason, details);
  }

  #reached(): ReadonlySet<TxPoint> {
    const { pluggedIn, token, chargingState } = this.evse;
    const reached = new Set<TxPoint>();
    if (pluggedIn) reached.add('EVConnected');
    if (token !== undefined) reached.add('Authorized');
    if (pluggedIn && token !== undefined) reached.add('PowerPathClosed');
    if (chargingState === 'Charging') reached.add('EnergyTransfer');
    return reached;
  }

  #start(reason: TriggerReason, details: Details): void {
    const transaction: Transaction = {
      transactionId: this.#scene.newTransactionId(),
      seqNo: 0,
      remoteStartId: details.remoteStartId,
      stoppedReason: undefined,
    };
    this.evse.transaction = transaction;
    // E02.FR.20: whichever event is the first after the authorization tells the token.
    const { token } = this.evse;
    this.#tell(transaction, 'Started', reason, token ? { idToken: token, ...details } : details);
    this.#sample(transaction);
  }

  #end(reason: TriggerReason, details: Details): void {
    const { transaction } = this.evse;
    this.#sampling();
    if (transaction) this.#tell(transaction, 'Ended', reason, details);
    this.evse.transaction = undefined;
    this.#scene.ended(this.evse);
  }

  /** Sampled meter values during the transaction (J02). */
  #sample(transaction: Transaction): void {
    const seconds = this.#scene.model.number('SampledDataCtrlr.TxUpdatedInterval');
    if (seconds === 0) return;
    this.#sampling = this.#scene.alarms.after(seconds, () => {
      this.#tell(transaction, 'Updated', 'MeterValuePeriodic', {});
      this.#sample(transaction);
    });
  }

  #tell(
    transaction: Transaction,
    eventType: TransactionEvent['eventType'],
    triggerReason: TriggerReason,
    { idToken, remoteStartId }: Details,
  ): void {
    const { clock, outbox, faults } = this.#scene;
    const { evse } = this;
    const { transactionId, stoppedReason } = transaction;
    const event: TransactionEvent = {
      eventType,
      timestamp: timestamp(clock),
      triggerReason,
      seqNo: transaction.seqNo++,
      ...(outbox.online ? {} : { offline: true }),
      transactionInfo: {
        transactionId,
        chargingState: evse.chargingState,
        ...(remoteStartId === undefined ? {} : { remoteStartId }),
        ...(eventType === 'Ended' && stoppedReason !== undefined ? { stoppedReason } : {}),
      },
      // E01.FR.16: known from the plug on, and from an authorization that named the EVSE.
      evse: { id: evse.id, connectorId: 1 },
      ...(idToken === undefined ? {} : { idToken }),
      ...this.#readings(eventType, triggerReason),
    };
    for (const { payload } of faults.outgoing({ action: 'TransactionEvent', payload: event }))
      outbox.queue({ event: payload as TransactionEvent, delivered: (answer) => this.#judged(transaction, answer) });
  }

  #readings(eventType: TransactionEvent['eventType'], reason: TriggerReason): Pick<TransactionEvent, 'meterValue'> {
    const contexts = { Started: 'Transaction.Begin', Updated: 'Sample.Periodic', Ended: 'Transaction.End' } as const;
    if (eventType === 'Updated' && reason !== 'MeterValuePeriodic') return {};
    const { clock } = this.#scene;
    const value = readMeter(this.evse, clock.now());
    const sampledValue = {
      value,
      context: contexts[eventType],
      measurand: 'Energy.Active.Import.Register',
      unitOfMeasure: { unit: 'Wh' },
    } as const;
    return { meterValue: [{ timestamp: timestamp(clock), sampledValue: [sampledValue] }] };
  }

  /** The CSMS has judged the token of an event: a refused one does not go on charging (use case E05). */
  #judged(transaction: Transaction, { idTokenInfo }: Answered<'TransactionEvent'>): void {
    const { faults, model } = this.#scene;
    if (!idTokenInfo || faults.authorized(idTokenInfo.status)) return;
    if (this.evse.transaction !== transaction || this.evse.token === undefined) return;
    if (model.is('TxCtrlr.StopTxOnInvalidId')) this.stop('Deauthorized', 'DeAuthorized');
    else this.suspend('SuspendedEVSE');
  }
}
