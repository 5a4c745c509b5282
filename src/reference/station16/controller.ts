import type { Clock } from '../../clock/index.ts';
import type { FileTransfer } from '../../files/index.ts';
import type { IncomingCall, SecurityTerms, Session } from '../../session/index.ts';
import { Authorizer } from './authorizer.ts';
import { Configuration } from './configuration.ts';
import type { Build } from './configuration-keys.ts';
import { ConnectionSecurity } from './connection-security.ts';
import { Connector } from './connector.ts';
import { coreOperations } from './core-operations.ts';
import { Credentials } from './credentials.ts';
import { ActiveFaults } from './faults/active.ts';
import type { Faulty, StationFault16 } from './faults/index.ts';
import type { Hardware } from './hardware.ts';
import { FirmwareUpdates } from './firmware-updates.ts';
import { Heartbeat } from './heartbeat.ts';
import { Lifetime } from './lifetime.ts';
import { Link } from './link.ts';
import { LocalList } from './local-list.ts';
import { LogUploads } from './log-uploads.ts';
import type { Memory } from './memory.ts';
import type { Reason, Sent, SentRequest, SentResponse } from './messages.ts';
import { Metering } from './metering.ts';
import { Desk } from './operations.ts';
import { optionalOperations } from './optional-operations.ts';
import { Pinger } from './pinger.ts';
import { Registration } from './registration.ts';
import { Reservations } from './reservations.ts';
import { RootStore } from './root-store.ts';
import { SecurityEvents } from './security-events.ts';
import { renewInTime, securityOperations } from './security-operations.ts';
import { SmartCharging } from './smart-charging.ts';
import { StationClock } from './station-clock.ts';
import { StatusReports } from './status-reports.ts';
import type { Report } from './status-reports.ts';
import { TokenReader } from './token-reader.ts';
import { secureTransferOperations, transferOperations } from './transfer-operations.ts';
import { TransactionQueue } from './transaction-queue.ts';
import { Transactions } from './transactions.ts';

/** What a controller finds when it is switched on. */
export interface Board {
  readonly session: Session;
  readonly clock: Clock;
  readonly hardware: Hardware;
  readonly memory: Memory;
  /** How the connections were secured when it was put up. */
  readonly delivered: SecurityTerms;
  readonly build: Build;
  readonly faultNames: readonly StationFault16[];
  readonly identity: SentRequest<'BootNotification'>;
  readonly random: () => number;
  readonly files: FileTransfer;
  /** The controller is to be switched off and on again. */
  readonly reboot: () => void;
  /** Counts how often it was switched on. */
  boots: number;
}

/** How long a reset waits for the central system to process what is to be said before it, in milliseconds. */
const FAREWELL = 20_000;

/** What is written down when it is changed (whitepaper §8, A01.FR.11). */
const SECURITY_KEYS = ['AuthorizationKey', 'CpoName', 'SecurityProfile'];

/** The main controller of the charge point while it has power: everything volatile lives and dies with it. */
export class Controller {
  readonly #board: Board;
  readonly #life: Lifetime;
  readonly #faulty: Faulty;
  readonly #link: Link;
  readonly #registration: Registration;
  readonly #heartbeat: Heartbeat;
  readonly #pinger: Pinger;
  readonly #reports: StatusReports;
  readonly #queue: TransactionQueue;
  readonly #metering: Metering;
  readonly #transactions: Transactions;
  readonly #configuration: Configuration;
  readonly #reservations: Reservations;
  readonly #smartCharging: SmartCharging;
  readonly #clock: StationClock;
  readonly #roots: RootStore;
  readonly #securityEvents: SecurityEvents;
  readonly #security: ConnectionSecurity;
  readonly #firmware: FirmwareUpdates;
  readonly #desk: Desk;
  /** Sees to it that the certificate of the charge point does not expire. */
  readonly #renew: () => void;
  /** A fault: what it is asked does not get through. */
  #deaf = false;
  readonly connectors: readonly Connector[];
  readonly reader: TokenReader;

  constructor(board: Board) {
    this.#board = board;
    const { session, hardware, memory, build, random, files } = board;
    const { firmwareVersion } = board.identity;
    const identity = { ...board.identity, firmwareVersion: memory.firmware ?? firmwareVersion ?? '' };
    const life = (this.#life = new Lifetime(board.clock));
    const stamp = (): string => this.#clock.stamp();
    const faults = new ActiveFaults(board.faultNames, { connectors: build.connectors, boots: board.boots, stamp });
    const faulty = (this.#faulty = faults.has);
    const clock = (this.#clock = new StationClock(board.clock, memory, faulty, () =>
      this.#securityEvents.happened('SettingSystemTime'),
    ));
    const configuration = (this.#configuration = new Configuration(build, memory, faulty));
    const registered = (): boolean => this.#registration.accepted;
    const link = (this.#link = new Link({
      session,
      life,
      faults,
      random,
      patience: () => configuration.number('MessageTimeout'),
      attempting: () => this.#security.prepare(),
      failed: (why) => this.#security.failed(why),
      maySend: (action) => this.#registration.maySend(action) && !this.#blocked(action),
      opened: () => this.#connected(),
      closed: () => this.#disconnected(),
      call: (call) => this.#received(call),
      stray: (stray) => this.#registration.silent || this.#desk.strayed(stray),
      refused: () => faulty('reboots-on-call-error') && this.#crash('Reboot'),
      active: () => this.#heartbeat.active(),
    }));
    const basics = { link, life, clock, configuration, faulty, memory, hardware };
    const events = (this.#securityEvents = new SecurityEvents({ ...basics, enabled: build.security, registered }));
    configuration.onChange((key) => SECURITY_KEYS.includes(key) && events.reconfigured(key));
    const roots = (this.#roots = new RootStore(basics));
    const credentials = new Credentials({ ...basics, roots, identity });
    const security = (this.#security = new ConnectionSecurity({
      ...basics,
      session,
      roots,
      credentials,
      events,
      delivered: board.delivered,
      enabled: build.security,
      restarted: board.boots > 1,
    }));
    const accepted = (response: SentResponse<'BootNotification'>): void => this.#accepted(response);
    const registration = (this.#registration = new Registration({
      link,
      life,
      faulty,
      identity,
      accepted,
      pending: () => faulty('talks-while-pending') && reports.tellAll(),
    }));
    const heartbeat = (this.#heartbeat = new Heartbeat(basics));
    this.#pinger = new Pinger(basics);
    const reports = (this.#reports = new StatusReports({
      ...basics,
      registered,
      current: (id) => this.#report(id),
      connectorIds: [0, ...hardware.sockets.map(({ id }) => id)],
    }));
    const list = new LocalList(memory, configuration, faulty);
    const authorizer = new Authorizer({ ...basics, list, registered, oneList: build.oneList });
    const queue = (this.#queue = new TransactionQueue({
      ...basics,
      // Over SOAP nothing else tells a message that cannot be processed from a connection that is lost.
      failed: () => (session.envelope === undefined ? Promise.resolve() : heartbeat.probe()),
      startConfirmed: (message, response) => this.#transactions.startConfirmed(message, response),
      stopConfirmed: (message, response) => this.#transactions.stopConfirmed(message, response),
    }));
    const metering = (this.#metering = new Metering({ ...basics, queue }));
    const smartCharging = (this.#smartCharging = new SmartCharging({
      ...basics,
      changed: (id) => this.#connector(id)?.refresh(),
      giveUp: (id) => this.#connector(id)?.stop('Other'),
    }));
    const transactions = (this.#transactions = new Transactions(
      {
        ...basics,
        authorizer,
        invalidated: ({ connectorId }) => this.#connector(connectorId)?.invalidate(),
        listConflict: () => this.#tellListConflict(),
        begun: (transaction, profile) => smartCharging.begin(transaction, profile),
        ended: (transaction) => smartCharging.end(transaction),
      },
      queue,
      metering,
    ));
    const changed = (id: number): void => reports.changed(id);
    const reservations = (this.#reservations = new Reservations({
      ...basics,
      enabled: build.profiles.includes('Reservation'),
      connectors: () => this.connectors,
    }));
    const connectors = (this.connectors = hardware.sockets.map(
      (socket) => new Connector({ ...basics, socket, transactions, reservations, changed }),
    ));
    const reader = (this.reader = new TokenReader({ connectors, authorizer, reservations, faulty }));
    const core = coreOperations({
      ...basics,
      connectors,
      transactions,
      authorizer,
      reader,
      smartCharging: build.profiles.includes('SmartCharging') ? smartCharging : undefined,
      registered,
      security,
      reconnect: () => link.hangUp(),
      mainChanged: () => changed(0),
      reset: (type) => void this.reset(reasonOf(type)),
      crash: (type) => this.#crash(reasonOf(type)),
    });
    const { profiles } = build;
    const firmware = (this.#firmware = new FirmwareUpdates({
      ...basics,
      files,
      roots,
      events,
      factoryRoots: build.manufacturerRoots,
      charging: () => connectors.some(({ transaction }) => transaction !== undefined),
      availabilityChanged: () => this.refresh(),
      reboot: () => this.#crash('Reboot'),
    }));
    const logs = new LogUploads({ ...basics, files, identity });
    const triggers = { ...basics, connectors, registration, heartbeat, metering, reports, firmware, logs };
    const transfers = { firmware, logs, security: build.security };
    const optional = optionalOperations({ ...triggers, profiles, list, reservations, smartCharging });
    const managed = profiles.includes('FirmwareManagement') ? transferOperations(transfers) : {};
    const certification = { ...triggers, roots, credentials, events };
    this.#renew = (): void => {
      if (build.security) renewInTime(certification);
    };
    const secure = {
      ...securityOperations(certification),
      ...secureTransferOperations(transfers),
    };
    this.#desk = new Desk({ ...core, ...optional, ...managed, ...(build.security ? secure : {}) }, faults, link);
  }

  switchOn(): void {
    this.#securityEvents.happened('StartupOfTheDevice');
    // A loss of power ends an installation.
    if (!this.#faulty('unavailable-after-update')) this.#board.memory.updating = false;
    this.#reservations.resume();
    this.#transactions.closeInterrupted();
    this.#smartCharging.update();
    this.#link.connect();
  }

  /** Ends everything volatile at once. */
  switchOff(): void {
    for (const { meter } of this.#board.hardware.sockets) meter.closed = false;
    this.#life.end();
  }

  /** Takes down how the running transactions end when the power is gone before anything can be sent. */
  interrupt(reason: Reason): void {
    const { memory, hardware } = this.#board;
    for (const { connectorId } of this.#transactions.running) {
      const meterStop = Math.floor(hardware.sockets[connectorId - 1]?.meter.wattHours ?? 0);
      memory.interrupted.set(connectorId, { reason, at: this.#clock.now(), meterStop });
    }
  }

  /** Stops all transactions and waits, within bounds, until the central system knows. */
  async sayGoodbye(reason: Reason): Promise<void> {
    for (const connector of this.connectors) connector.stop(reason);
    const told = this.#queue.settled().then(() => this.#link.quiet());
    await this.#life.during(Promise.race([told, this.#life.sleep(FAREWELL)]));
  }

  async reset(reason: 'HardReset' | 'SoftReset'): Promise<void> {
    if (this.#faulty('accepts-reset-but-stays')) return;
    if (this.#faulty('resets-without-stopping')) this.#board.memory.running.clear();
    else await this.sayGoodbye(reason);
    if (this.#faulty('stops-but-stays')) return;
    // Whatever has begun meanwhile ends here as well.
    this.#crash(reason);
  }

  #crash(reason: Reason): void {
    this.#securityEvents.happened('ResetOrReboot', reason);
    this.interrupt(reason);
    this.#board.reboot();
  }

  /** The network is gone, or back. */
  network(present: boolean): void {
    if (present) this.#link.connect();
    else this.#link.disconnect();
  }

  /** It has another address than before, which the central system needs to know (OCPP-S 1.6 §7.1). */
  moved(): void {
    this.#deaf = this.#faulty('deaf-at-new-address');
    if (!this.#faulty('no-boot-at-new-address')) void this.#registration.boot();
  }

  /** A short message has come: it says where it is (OCPP-S 1.6 §5). */
  wakeUp(): void {
    if (!this.#faulty('sleeps-on-after-sms')) void this.#heartbeat.triggered();
  }

  /** Something about the hardware is different. */
  refresh(): void {
    this.#reports.changed(0);
    for (const connector of this.connectors) connector.refresh();
  }

  /** A fault: nothing passes the transaction queue. */
  #blocked(action: Sent): boolean {
    const transactional = ['StartTransaction', 'StopTransaction', 'MeterValues', 'BootNotification'].includes(action);
    return !transactional && this.#board.memory.queue.length > 0 && this.#faulty('blocks-behind-queue');
  }

  #connected(): void {
    // Only a connection with TLS says something of the root.
    if (this.#link.securityProfile >= 2) this.#roots.proven();
    this.#security.connected();
    this.#pinger.start();
    this.#registration.connected();
    if (!this.#registration.accepted) return;
    this.#queue.start();
    this.#reports.catchUp();
    this.#securityEvents.deliver();
    this.#heartbeat.start();
  }

  #disconnected(): void {
    this.#queue.pause();
    this.#heartbeat.stop();
    this.#pinger.stop();
    if (this.#faulty('stops-when-offline')) for (const connector of this.connectors) connector.stop('Other');
  }

  #accepted({ currentTime, interval }: SentResponse<'BootNotification'>): void {
    this.#clock.set(currentTime);
    this.#metering.alignToClock();
    this.#board.memory.everAccepted = true;
    // An interval of 0 leaves the choice to the charge point.
    if ((interval > 0 || this.#faulty('racing-heart')) && !this.#faulty('own-heartbeat-interval'))
      this.#configuration.put('HeartbeatInterval', String(interval));
    this.#reports.tellAll();
    this.#queue.start();
    this.#firmware.registered();
    this.#securityEvents.deliver();
    this.#renew();
    this.#heartbeat.start();
  }

  #received(call: IncomingCall): void {
    if (this.#deaf) return;
    if (this.#registration.silent) return this.#registration.disturbed();
    this.#desk.received(call);
  }

  #report(connectorId: number): Report {
    const connector = this.#connector(connectorId);
    if (connector !== undefined) return connector.report;
    const { hardware, memory } = this.#board;
    const inoperative = memory.updating || memory.inoperative.has(0);
    const status = hardware.fault !== undefined ? 'Faulted' : inoperative ? 'Unavailable' : 'Available';
    return { status, errorCode: hardware.fault ?? 'NoError' };
  }

  #connector(connectorId: number): Connector | undefined {
    return this.connectors.find(({ id }) => id === connectorId);
  }

  /** §3.5.2: the local authorization list is out of date. */
  #tellListConflict(): void {
    const { status } = this.#report(0);
    const timestamp = this.#clock.stamp();
    void this.#link.send('StatusNotification', { connectorId: 0, errorCode: 'LocalListConflict', status, timestamp });
  }
}

function reasonOf(type: 'Hard' | 'Soft'): 'HardReset' | 'SoftReset' {
  return type === 'Hard' ? 'HardReset' : 'SoftReset';
}
