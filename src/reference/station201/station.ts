import type { Clock } from '../../clock/index.ts';
import type { Session } from '../../session/index.ts';
import type { OperatorAction, OperatorOutcome } from '../../sut/index.ts';
import { Alarms } from './alarms.ts';
import type { Charging } from './charging.ts';
import { Controller } from './controller.ts';
import type { Board } from './controller.ts';
import { DeviceModel } from './device-model.ts';
import { newEvse } from './evse.ts';
import { combined } from './faults/hooks.ts';
import type { Fault } from './faults/hooks.ts';
import { stationFaults201 } from './faults/index.ts';
import type { StationFault201 } from './faults/index.ts';
import type { BootReason, IdToken } from './messages.ts';

export interface ReferenceStation201Options {
  readonly session: Session;
  readonly clock: Clock;
  readonly faults?: readonly StationFault201[];
  /** How many EVSEs it has, each with one connector. Default 2. */
  readonly evses?: number;
  /** Values of variables by `Component.Variable`, read-only ones as well. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A charging station that acts by itself, and does what an operator or a driver does to it. */
export interface ReferenceStation201 {
  /** Powers up: connects and boots. */
  start(): void;
  /** Does what the action says and answers when that is done; what follows from it takes its course. */
  perform(action: OperatorAction): Promise<OperatorOutcome>;
  /** Pulls the plug; the session is closed, and stays the caller's to dispose of. */
  stop(): Promise<void>;
}

/** From switching on to the first message, in seconds. */
const BOOT_TIME = 2;

/**
 * A minimal reference station for OCPP 2.0.1: boots, authorizes, charges and reports, as the specification says, except for
 * the faults that are switched on. It has no local list, cache, reservation, smart charging or certificates.
 *
 * @throws RangeError for a fault or a variable that does not exist
 */
export function referenceStation201(options: ReferenceStation201Options): ReferenceStation201 {
  return new Station(options);
}

class Station implements ReferenceStation201 {
  readonly #board: Board;
  #power: Alarms;
  #controller: Controller | undefined;
  #transactions = 0;

  constructor({ session, clock, faults = [], evses = 2, settings = {} }: ReferenceStation201Options) {
    this.#power = new Alarms(clock);
    this.#board = {
      session,
      clock,
      model: new DeviceModel(settings),
      evses: Array.from({ length: evses }, (_, index) => newEvse(index + 1)),
      queue: [],
      faults: combined(faults.map(faultNamed)),
      // Unique over restarts of the programme, too: no two stations of one test begin at the same instant of the same clock.
      newTransactionId: () => `${clock.now().toString(36)}-${++this.#transactions}`,
      reboot: () => this.#restart('RemoteReset'),
    };
  }

  start(): void {
    this.#switchOn('PowerUp');
  }

  perform(action: OperatorAction): Promise<OperatorOutcome> {
    return Promise.resolve(this.#perform(action));
  }

  async stop(): Promise<void> {
    this.#switchOff();
    this.#power.end();
    this.#power = new Alarms(this.#board.clock);
    await this.#board.session.close();
  }

  #switchOn(reason: BootReason): void {
    if (this.#controller) return;
    this.#controller = new Controller(this.#board, reason);
    this.#controller.switchOn();
  }

  #switchOff(): void {
    this.#controller?.switchOff();
    this.#controller = undefined;
  }

  #restart(reason: BootReason): void {
    this.#switchOff();
    void this.#board.session.close({ abrupt: reason === 'PowerUp' });
    this.#power.after(BOOT_TIME, () => this.#switchOn(reason));
  }

  #perform(action: OperatorAction): OperatorOutcome {
    switch (action.action) {
      case 'powerCycle':
        this.#restart('PowerUp');
        return { outcome: 'done' };
      case 'powerLoss':
        this.#switchOff();
        void this.#board.session.close({ abrupt: true });
        return { outcome: 'done' };
      case 'powerRestore':
        this.#power.after(BOOT_TIME, () => this.#switchOn('PowerUp'));
        return { outcome: 'done' };
      case 'confirm':
        return { outcome: 'done' };
      case 'plugIn':
      case 'unplug':
      case 'suspendEV':
      case 'resumeEV':
      case 'suspendEVSE':
        return this.#atConnector(action.action, action.evse, action.connector);
      default:
        return this.#withPower(action);
    }
  }

  #atConnector(
    what: 'plugIn' | 'unplug' | 'suspendEV' | 'resumeEV' | 'suspendEVSE',
    evse: number,
    connector: number,
  ): OperatorOutcome {
    const charging = this.#controller?.chargings.find((one) => one.evse.id === evse);
    if (!this.#controller) return { outcome: 'declined', note: 'the station has no power' };
    if (!charging || connector !== 1)
      return { outcome: 'declined', note: `there is no connector ${connector} on EVSE ${evse}` };
    return doAt(charging, what);
  }

  #withPower(action: OperatorAction): OperatorOutcome {
    const controller = this.#controller;
    if (!controller) return { outcome: 'declined', note: 'the station has no power' };
    switch (action.action) {
      case 'presentToken':
        controller.present({ idToken: action.idToken, type: action.type as IdToken['type'] }, action.evse);
        return { outcome: 'done' };
      case 'dropNetwork':
        controller.loseNetwork();
        return { outcome: 'done' };
      case 'restoreNetwork':
        controller.regainNetwork();
        return { outcome: 'done' };
      case 'fault':
      case 'clearFault':
        for (const { evse } of controller.chargings) {
          if (action.evse !== undefined && action.evse !== evse.id) continue;
          evse.faulted = action.action === 'fault';
          controller.statusMayHaveChanged(evse);
        }
        return { outcome: 'done' };
      default:
        return { outcome: 'unsupported', note: `this station cannot ${action.action}` };
    }
  }
}

function doAt(
  charging: Charging,
  what: 'plugIn' | 'unplug' | 'suspendEV' | 'resumeEV' | 'suspendEVSE',
): OperatorOutcome {
  switch (what) {
    case 'plugIn':
      if (charging.evse.pluggedIn) return { outcome: 'declined', note: 'a cable is plugged in already' };
      charging.plugIn();
      return { outcome: 'done' };
    case 'unplug':
      if (!charging.evse.pluggedIn) return { outcome: 'declined', note: 'no cable is plugged in' };
      charging.unplug();
      return { outcome: 'done' };
    default: {
      const states = { suspendEV: 'SuspendedEV', resumeEV: 'Charging', suspendEVSE: 'SuspendedEVSE' } as const;
      return charging.suspend(states[what])
        ? { outcome: 'done' }
        : { outcome: 'declined', note: 'no energy is flowing' };
    }
  }
}

function faultNamed(name: StationFault201): Fault {
  if (!Object.hasOwn(stationFaults201, name)) throw new RangeError(`the station has no fault named ${name}`);
  return stationFaults201[name];
}
