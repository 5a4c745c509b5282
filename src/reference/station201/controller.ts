import { timestamp } from '../../clock/index.ts';
import type { Clock } from '../../clock/index.ts';
import type { IncomingCall, Session } from '../../session/index.ts';
import { Alarms } from './alarms.ts';
import { Charging } from './charging.ts';
import type { DeviceModel } from './device-model.ts';
import type { Evse } from './evse.ts';
import type { Faults } from './faults/hooks.ts';
import type { BootReason, ConnectorStatus, IdToken } from './messages.ts';
import { sameToken } from './messages.ts';
import { Outbox } from './outbox.ts';
import type { Queued } from './outbox.ts';
import { answerRequest, error } from './requests.ts';
import type { RequestScene } from './requests.ts';

/** What outlives a loss of power, and what the controller is connected with. */
export interface Board {
  readonly session: Session;
  readonly clock: Clock;
  readonly model: DeviceModel;
  readonly evses: readonly Evse[];
  readonly queue: Queued[];
  readonly faults: Faults;
  newTransactionId(): string;
  /** Restarts the station. */
  reboot(): void;
}

/** How long it waits when the CSMS leaves the wait to it, in seconds. */
const BOOT_RETRY = 60;

/** The station from power-up to power-down. */
export class Controller {
  readonly chargings: readonly Charging[];
  readonly #board: Board;
  readonly #alarms: Alarms;
  readonly #outbox: Outbox;
  readonly #requests: RequestScene;
  readonly #reported = new Map<number, ConnectorStatus>();
  #reason: BootReason;
  #registration: 'none' | 'Pending' | 'Rejected' | 'Accepted' = 'none';
  #booting = false;
  #retry = (): void => undefined;
  #offlineSince: number | undefined;
  #resetWhenIdle = false;
  #networkDown = false;
  #attempts = 0;

  constructor(board: Board, reason: BootReason) {
    this.#board = board;
    this.#reason = reason;
    const { session, clock, faults, model, queue } = board;
    this.#alarms = new Alarms(clock);
    this.#outbox = new Outbox(session, this.#alarms, faults, queue);
    const scene = {
      clock,
      alarms: this.#alarms,
      model,
      outbox: this.#outbox,
      faults,
      newTransactionId: () => board.newTransactionId(),
      statusChanged: (evse: Evse) => this.#report(evse),
      ended: (evse: Evse) => this.#ended(evse),
    };
    this.chargings = board.evses.map((evse) => new Charging(evse, scene));
    this.#requests = this.#requestScene();
  }

  switchOn(): void {
    this.#board.session.listen({
      opened: () => this.#connected(),
      closed: () => this.#lost(),
      call: (call) => this.#hear(call),
    });
    // What was running when the power went is over (E06: stoppedReason PowerLoss).
    for (const charging of this.chargings) charging.abort('AbnormalCondition', 'PowerLoss');
    this.#connect();
  }

  switchOff(): void {
    this.#alarms.end();
    this.#outbox.hold();
  }

  /** A driver holds a token before the reader of an EVSE, or before the only reader. */
  present(token: IdToken, evseId: number | undefined): void {
    const holder = this.chargings.find(({ evse }) => sameToken(evse.token, token));
    // C01.FR.03: the token that started the transaction stops it, without being asked about again.
    if (holder) return holder.stop('StopAuthorized', 'Local', token);
    const charging = this.#chosen(evseId);
    if (charging) void this.#authorize(charging, token, undefined);
  }

  loseNetwork(): void {
    this.#networkDown = true;
    void this.#board.session.close({ abrupt: true });
  }

  regainNetwork(): void {
    this.#networkDown = false;
    this.#connect();
  }

  /** Reports the status of a connector when it has changed. */
  statusMayHaveChanged(evse: Evse): void {
    this.#report(evse);
  }

  // ── connection ────────────────────────────────────────────────────────────────────────────────────────────────────

  #connect(): void {
    if (this.#alarms.over || this.#networkDown || this.#board.session.connected) return;
    this.#board.session.open().catch(() => this.#reconnect());
  }

  /** Part 4 §5.3: the wait doubles a number of times. */
  #reconnect(): void {
    const { model } = this.#board;
    const doublings = Math.min(this.#attempts++, model.number('OCPPCommCtrlr.RetryBackOffRepeatTimes'));
    this.#alarms.after(model.number('OCPPCommCtrlr.RetryBackOffWaitMinimum') * 2 ** doublings, () => this.#connect());
  }

  #connected(): void {
    if (this.#alarms.over) return;
    this.#attempts = 0;
    // A reconnect needs no new BootNotification (Part 4 §5.3).
    if (this.#registration === 'Accepted') this.#backOnline();
    else void this.#boot();
  }

  #lost(): void {
    if (this.#alarms.over) return;
    this.#outbox.hold();
    this.#offlineSince ??= this.#board.clock.now();
    this.#reconnect();
  }

  #backOnline(): void {
    const { clock, model } = this.#board;
    const offline = (clock.now() - (this.#offlineSince ?? clock.now())) / 1000;
    this.#offlineSince = undefined;
    this.#outbox.release();
    // B04.FR.01 and B04.FR.02: all connectors after a long time offline, otherwise those that have changed.
    if (offline > model.number('OCPPCommCtrlr.OfflineThreshold')) this.#reported.clear();
    for (const { evse } of this.chargings) this.#report(evse);
  }

  // ── registration ──────────────────────────────────────────────────────────────────────────────────────────────────

  async #boot(): Promise<void> {
    const { model, faults } = this.#board;
    if (this.#booting || this.#registration === 'Accepted') return;
    this.#retry();
    if (faults.has('speaksBeforeAccepted')) {
      this.#outbox.release();
      for (const { evse } of this.chargings) this.#report(evse);
      this.#outbox.hold();
    }
    if (faults.has('skipsBoot')) return this.#accepted(model.number('OCPPCommCtrlr.HeartbeatInterval'));
    this.#booting = true;
    const answer = await this.#outbox.send('BootNotification', {
      reason: this.#reason,
      chargingStation: {
        model: model.text('ChargingStation.Model'),
        vendorName: model.text('ChargingStation.VendorName'),
      },
    });
    this.#booting = false;
    if (this.#alarms.over) return;
    this.#registration = answer?.status ?? 'none';
    if (answer?.status === 'Accepted') return this.#accepted(answer.interval);
    const wait = answer?.interval === undefined || answer.interval === 0 ? BOOT_RETRY : answer.interval;
    this.#retry = this.#alarms.after(faults.retry(wait), () => {
      if (this.#board.session.connected) void this.#boot();
    });
  }

  #accepted(interval: number): void {
    const { model, clock } = this.#board;
    this.#registration = 'Accepted';
    // B01.FR.04.
    if (interval > 0) model.set('OCPPCommCtrlr.HeartbeatInterval', String(interval));
    const type = this.#reason === 'PowerUp' ? 'StartupOfTheDevice' : 'ResetOrReboot';
    this.#offlineSince = undefined;
    this.#reported.clear();
    this.#outbox.release();
    for (const { evse } of this.chargings) this.#report(evse);
    void this.#outbox.send('SecurityEventNotification', { type, timestamp: timestamp(clock) });
    this.#beat();
  }

  #beat(): void {
    const { model, faults } = this.#board;
    this.#alarms.after(faults.heartbeat(model.number('OCPPCommCtrlr.HeartbeatInterval')), () => {
      void this.#outbox.send('Heartbeat', {});
      this.#beat();
    });
  }

  // ── what the CSMS asks for ────────────────────────────────────────────────────────────────────────────────────────

  #hear(call: IncomingCall): void {
    if (this.#alarms.over) return;
    // B03.FR.08; before the first answer there is nothing to ask for either.
    if (this.#registration === 'Rejected' || this.#registration === 'none') {
      call.reply(error('SecurityError', 'the station has not been accepted'));
      return;
    }
    const answer = answerRequest(call.action, call.payload, this.#requests);
    const { faults } = this.#board;
    call.reply(answer.kind === 'error' ? answer : { ...answer, payload: faults.answer(call.action, answer.payload) });
  }

  #requestScene(): RequestScene {
    return {
      model: this.#board.model,
      chargings: this.chargings,
      pending: () => this.#registration === 'Pending',
      bootNow: () => void this.#boot(),
      messagesInQueue: () => !this.#outbox.empty,
      authorize: (charging, token, remoteStartId) => void this.#authorize(charging, token, remoteStartId),
      reset: () => this.#reset(),
      resetWhenIdle: () => {
        this.#resetWhenIdle = true;
      },
      afterwards: (work) => void this.#alarms.after(0, work),
      reportStatus: (evse) => this.#reportAnyway(evse),
      heartbeat: () => void this.#outbox.send('Heartbeat', {}),
      availabilityChanged: (evse) => this.#report(evse),
    };
  }

  #reset(): void {
    for (const charging of this.chargings) charging.abort('ResetCommand', 'ImmediateReset');
    // The end of the transactions has a moment to be delivered.
    this.#alarms.after(1, () => this.#board.reboot());
  }

  // ── tokens ────────────────────────────────────────────────────────────────────────────────────────────────────────

  async #authorize(charging: Charging, token: IdToken, remoteStartId: number | undefined): Promise<void> {
    const { faults, model } = this.#board;
    if (!model.is('AuthCtrlr.AuthEnabled') || faults.has('trustsTokens')) {
      if (!charging.evse.token) charging.authorize(token, undefined, remoteStartId);
      return;
    }
    const answer = await this.#outbox.send('Authorize', { idToken: token });
    if (!answer || this.#alarms.over || !faults.authorized(answer.idTokenInfo.status)) return;
    const { groupIdToken } = answer.idTokenInfo;
    const { evse } = charging;
    if (evse.token === undefined) charging.authorize(token, groupIdToken, remoteStartId);
    // C09: a token of the same group stops what another one has started; a stranger's changes nothing.
    else if (groupIdToken && sameToken(groupIdToken, evse.groupToken)) charging.stop('StopAuthorized', 'Local', token);
  }

  /** Where a driver wants to charge: at the reader that was used, where a car waits, or where there is room. */
  #chosen(evseId: number | undefined): Charging | undefined {
    const usable = this.chargings.filter(({ evse }) => evse.operative && !evse.faulted);
    if (evseId !== undefined) return usable.find(({ evse }) => evse.id === evseId);
    const waiting = usable.find(({ evse }) => evse.pluggedIn && !evse.token);
    return waiting ?? usable.find(({ evse }) => !evse.token) ?? usable[0];
  }

  // ── status ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #report(evse: Evse): void {
    if (this.#reported.get(evse.id) !== statusOf(evse)) this.#reportAnyway(evse);
  }

  #reportAnyway(evse: Evse): void {
    if (!this.#outbox.online) return;
    const connectorStatus = statusOf(evse);
    this.#reported.set(evse.id, connectorStatus);
    const where = { evseId: evse.id, connectorId: 1 };
    void this.#outbox.send('StatusNotification', {
      timestamp: timestamp(this.#board.clock),
      connectorStatus,
      ...where,
    });
  }

  #ended(evse: Evse): void {
    if (evse.operativeAfterwards !== undefined) {
      evse.operative = evse.operativeAfterwards;
      evse.operativeAfterwards = undefined;
      this.#report(evse);
    }
    const idle = this.chargings.every((charging) => charging.evse.transaction === undefined);
    if (this.#resetWhenIdle && idle) this.#alarms.after(1, () => this.#board.reboot());
  }
}

/** The status of the one connector of an EVSE (OCPP 2.0.1 Part 2, ConnectorStatusEnumType). */
function statusOf({ faulted, operative, pluggedIn }: Evse): ConnectorStatus {
  if (faulted) return 'Faulted';
  if (!operative) return 'Unavailable';
  return pluggedIn ? 'Occupied' : 'Available';
}
