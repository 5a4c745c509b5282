import { timestamp, type Clock } from '../../clock/index.ts';
import type { OperatorAction, OperatorOutcome, SutDriver } from '../../sut/index.ts';
import { Keys } from './keys.ts';
import type { Fields, Handler } from './message.ts';
import { Outlet } from './outlet.ts';
import { Uplink } from './uplink.ts';

const CONNECTORS = 2;
/** Seconds to the next attempt to register where the central system names none. */
const OWN_RETRY = 5;
/** Milliseconds that the station needs to start. */
const START_UP = 50;
/** Milliseconds after which the odd station does what people do to it. */
const SLOW = 150;

/**
 * A small charge point of OCPP 1.6J, as a maker would write it who reads the specification and takes a library for the framing: messages,
 * ids and errors are those of `ocpp-rpc`, with its strict validation. It knows nothing of this harness. It has Core only: no cache, no
 * local list, no offline authorization.
 *
 * Some things it gets wrong, as small stations do:
 * - that a connector was set Unavailable is forgotten when it restarts (1.6 §4.9: MUST be persistent across reboot);
 * - it takes a ClockAlignedDataInterval and sends no clock-aligned values (1.6 §9.1.5);
 * - asked to unlock a connector that it does not have, it answers UnlockFailed (errata §3.87: NotSupported);
 * - when the cable is pulled out of the car it does not say why it stops taking energy (1.6 §4.9: SHOULD add the info).
 */
export class SmallStation implements SutDriver {
  readonly name = 'the small station';
  readonly #clock: Clock;
  readonly #keys = new Keys(CONNECTORS);
  readonly #uplink: Uplink;
  readonly #outlets: readonly Outlet[];
  readonly #odd: boolean;
  #powered = false;
  /** As a whole: what is told of connector 0. */
  #operative = true;
  #cancelTimer = (): void => undefined;

  /**
   * @param url the address of the central system, without the identity
   * @param odd does everything that is unusual and legal: it is slow, talks more than it needs to and in other words, and registers
   *   whenever it connects
   */
  constructor(clock: Clock, url: string, identity: string, odd: boolean) {
    this.#clock = clock;
    this.#odd = odd;
    const online = (): void => void (odd ? this.#register() : this.#reportAll());
    this.#uplink = new Uplink(clock, url, identity, this.#handlers(), online, odd);
    this.#outlets = Array.from(
      { length: CONNECTORS },
      (_, index) => new Outlet(index + 1, clock, this.#keys, this.#uplink, odd),
    );
  }

  // ── power and registration ────────────────────────────────────────────────────────────────────────────────────────

  async powerUp(): Promise<void> {
    this.#powered = true;
    for (const outlet of this.#outlets) outlet.startUp();
    if (await this.#uplink.start()) await this.#register();
  }

  async powerDown(): Promise<void> {
    this.#powered = false;
    this.#shutDown();
    await this.#uplink.stop();
  }

  /** The program ends. That something was out of service is forgotten. */
  #shutDown(): void {
    this.#cancelTimer();
    this.#operative = true;
    for (const outlet of this.#outlets) outlet.shutDown();
  }

  /** BootNotification until it is accepted, then what every connector is like (1.6 §4.2). */
  async #register(): Promise<void> {
    const answer = await this.#uplink.call('BootNotification', {
      chargePointVendor: 'Small & Sons',
      chargePointModel: 'One',
      firmwareVersion: '0.9',
    });
    if (!this.#powered) return;
    const { status, interval } = answer ?? {};
    if (status !== 'Accepted') {
      this.#later((Number(interval ?? 0) || OWN_RETRY) * 1000, () => void this.#register());
      return;
    }
    this.#uplink.accept();
    if (this.#odd) void this.#uplink.call('DataTransfer', { vendorId: 'small.example', messageId: 'Hello' });
    if (Number(interval) > 0) this.#keys.change('HeartbeatInterval', String(interval));
    await this.#reportAll();
    this.#beatLater();
    for (const outlet of this.#outlets) outlet.stop('PowerLoss');
  }

  async #reportAll(): Promise<void> {
    if (!this.#uplink.registered) return;
    await Promise.all([this.#reportItself(), ...this.#outlets.map((outlet) => outlet.report())]);
  }

  async #reportItself(): Promise<void> {
    const status = this.#operative ? 'Available' : 'Unavailable';
    const report = { connectorId: 0, errorCode: 'NoError', status, timestamp: timestamp(this.#clock) };
    await this.#uplink.call('StatusNotification', report);
  }

  #beatLater(): void {
    this.#later(this.#keys.seconds('HeartbeatInterval') * 1000, () => {
      if (this.#uplink.connected) void this.#uplink.call('Heartbeat', {});
      this.#beatLater();
    });
  }

  /** One timer serves the registration and the heartbeat: there is only ever one of them. */
  #later(ms: number, fire: () => void): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(ms, fire);
  }

  /** The odd station restarts its program on a soft reset and keeps its connection. */
  #restart(type: string): Promise<void> {
    if (type === 'Hard' || !this.#odd) return this.#powerCycle();
    this.#shutDown();
    this.#uplink.forget();
    for (const outlet of this.#outlets) outlet.startUp();
    return this.#register();
  }

  async #powerCycle(): Promise<void> {
    await this.powerDown();
    this.#clock.after(START_UP, () => void this.powerUp());
  }

  // ── the central system's orders ───────────────────────────────────────────────────────────────────────────────────

  #handlers(): ReadonlyMap<string, Handler> {
    return new Map<string, Handler>([
      ['GetConfiguration', ({ key }) => this.#keys.get(key as string[] | undefined)],
      ['ChangeConfiguration', ({ key, value }) => this.#changeConfiguration(String(key), String(value))],
      [
        'ChangeAvailability',
        ({ connectorId, type }) => this.#changeAvailability(Number(connectorId), type === 'Operative'),
      ],
      ['ClearCache', () => ({ status: 'Rejected' })],
      ['DataTransfer', () => ({ status: 'UnknownVendorId' })],
      ['RemoteStartTransaction', (request) => this.#remoteStart(request)],
      ['RemoteStopTransaction', ({ transactionId }) => this.#remoteStop(Number(transactionId))],
      ['Reset', ({ type }) => this.#reset(String(type))],
      ['UnlockConnector', ({ connectorId }) => this.#unlock(Number(connectorId))],
    ]);
  }

  #changeConfiguration(key: string, value: string): Fields {
    const status = this.#keys.change(key, value);
    if (key === 'HeartbeatInterval' && status === 'Accepted' && this.#uplink.registered) this.#beatLater();
    return { status };
  }

  #changeAvailability(connectorId: number, operative: boolean): Fields {
    const meant = connectorId === 0 ? this.#outlets : this.#outlets.filter(({ id }) => id === connectorId);
    if (meant.length === 0) return { status: 'Rejected' };
    if (connectorId === 0 && operative !== this.#operative) {
      this.#operative = operative;
      setImmediate(() => void this.#reportItself());
    }
    const statuses = meant.map((outlet) => outlet.setOperative(operative));
    return { status: statuses.includes('Scheduled') ? 'Scheduled' : 'Accepted' };
  }

  #remoteStart({ connectorId, idTag }: Fields): Fields {
    const outlet = this.#outlets.find(({ id, free }) => free && (connectorId === undefined || id === connectorId));
    if (!outlet) return { status: 'Rejected' };
    const driver = { idTag: String(idTag), parentIdTag: undefined };
    // After the answer.
    setImmediate(() => {
      if (this.#keys.holds('AuthorizeRemoteTxRequests')) void this.#authorize(outlet, driver.idTag);
      else outlet.admit(driver);
    });
    return { status: 'Accepted' };
  }

  #remoteStop(transactionId: number): Fields {
    const outlet = this.#outlets.find((one) => one.transactionId === transactionId);
    if (!outlet) return { status: 'Rejected' };
    setImmediate(() => outlet.stop('Remote'));
    return { status: 'Accepted' };
  }

  #reset(type: string): Fields {
    setImmediate(() => {
      for (const outlet of this.#outlets) outlet.stop(`${type}Reset`);
      void this.#uplink.delivered().then(() => this.#restart(type));
    });
    return { status: 'Accepted' };
  }

  #unlock(connectorId: number): Fields {
    const outlet = this.#outlets.find(({ id }) => id === connectorId);
    if (!outlet) return { status: 'UnlockFailed' };
    setImmediate(() => outlet.stop('UnlockCommand'));
    return { status: 'Unlocked' };
  }

  // ── what people do ────────────────────────────────────────────────────────────────────────────────────────────────

  async perform(action: OperatorAction): Promise<OperatorOutcome> {
    const act = this.#actOf(action);
    if (!act) return { outcome: 'unsupported' };
    if (this.#odd) this.#clock.after(SLOW, () => void act());
    else await act();
    return { outcome: 'done' };
  }

  /** What an action of the operator sets off; undefined where the station has nothing that could do it. */
  #actOf(action: OperatorAction): (() => void | Promise<void>) | undefined {
    switch (action.action) {
      case 'powerCycle':
        return () => this.#powerCycle();
      case 'powerLoss':
        return () => this.powerDown();
      case 'powerRestore':
        return () => void this.powerUp();
      case 'plugIn':
        // Its lock does not look at the cable.
        return action.halfway === true ? undefined : () => this.#outlet(action.connector).plugIn();
      case 'unplug':
        return () => this.#outlet(action.connector).unplug(action.side);
      case 'fault':
        return () => this.#outlet(action.connector ?? 1).fault(action.errorCode);
      case 'clearFault':
        return () => this.#outlet(action.connector ?? 1).fault('NoError');
      case 'presentToken':
        return () => this.#present(this.#outlet(action.connector ?? 1), action.idToken);
      default:
        return undefined;
    }
  }

  #present(outlet: Outlet, idTag: string): void {
    const concerned = outlet.concerns(idTag);
    if (concerned === 'himself') outlet.stop('Local', idTag);
    else if (concerned === 'perhaps his group') void this.#stopByGroup(outlet, idTag);
    else if (outlet.free) void this.#authorize(outlet, idTag);
  }

  async #authorize(outlet: Outlet, idTag: string): Promise<void> {
    const { status, parentIdTag } = await this.#ask(idTag);
    if (status !== 'Accepted' || !outlet.free) return;
    outlet.admit({ idTag, parentIdTag: parentIdTag as string | undefined });
  }

  async #stopByGroup(outlet: Outlet, idTag: string): Promise<void> {
    const { status, parentIdTag } = await this.#ask(idTag);
    if (status === 'Accepted' && outlet.isInGroup(parentIdTag)) outlet.stop('Local', idTag);
  }

  /** Asks the central system about somebody. Offline nobody is let in. */
  async #ask(idTag: string): Promise<Fields> {
    if (!this.#uplink.registered || !this.#uplink.connected) return {};
    const answer = await this.#uplink.call('Authorize', { idTag });
    return (answer?.['idTagInfo'] as Fields | undefined) ?? {};
  }

  #outlet(connector: number): Outlet {
    const outlet = this.#outlets.find(({ id }) => id === connector);
    if (!outlet) throw new Error(`the small station has no connector ${connector}`);
    return outlet;
  }
}
