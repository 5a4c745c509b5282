import type { OperatorAction, OperatorOutcome } from '../../sut/index.ts';
import type { Controller } from './controller.ts';
import type { Hardware, Socket } from './hardware.ts';
import type { ErrorCode } from './messages.ts';

/** What the hands reach beside connectors and cards. */
export interface Power {
  /** The controller while it has power. */
  readonly controller: () => Controller | undefined;
  readonly powerLoss: () => void;
  readonly powerRestore: () => void;
  /** It is found somewhere else from now on. */
  readonly changeAddress: () => void;
}

type Do<K extends OperatorAction['action']> = Extract<OperatorAction, { readonly action: K }>;
type AtConnector = { readonly evse?: number; readonly connector?: number };

const DONE: OperatorOutcome = { outcome: 'done' };

const ERROR_CODES: readonly ErrorCode[] = [
  'ConnectorLockFailure',
  'EVCommunicationError',
  'GroundFailure',
  'HighTemperature',
  'InternalError',
  'OtherError',
  'OverCurrentFailure',
  'OverVoltage',
  'PowerMeterFailure',
  'PowerSwitchFailure',
  'ReaderFailure',
  'ResetFailure',
  'UnderVoltage',
  'WeakSignal',
];

/** The hands at the charge point: cables, cards, switches. */
export class Operator {
  readonly #hardware: Hardware;
  readonly #power: Power;

  constructor(hardware: Hardware, power: Power) {
    this.#hardware = hardware;
    this.#power = power;
  }

  perform(action: OperatorAction): OperatorOutcome {
    switch (action.action) {
      case 'powerCycle':
        this.#power.powerLoss();
        this.#power.powerRestore();
        return DONE;
      case 'powerLoss':
        this.#power.powerLoss();
        return DONE;
      case 'powerRestore':
        this.#power.powerRestore();
        return DONE;
      case 'plugIn':
        return this.#plugIn(action);
      case 'unplug':
        return this.#unplug(action);
      case 'presentToken':
        this.#controller?.reader.present(action.idToken, numberOf(action));
        return DONE;
      case 'suspendEV':
      case 'resumeEV':
      case 'suspendEVSE':
        return this.#supply(action);
      case 'fault':
      case 'clearFault':
        return this.#fault(action);
      case 'dropNetwork':
      case 'restoreNetwork':
        this.#controller?.network(action.action === 'restoreNetwork');
        return DONE;
      case 'changeAddress':
        this.#power.changeAddress();
        return DONE;
      case 'wakeUp':
        this.#controller?.wakeUp();
        return DONE;
      case 'confirm':
        return DONE;
      case 'parkingBay':
        return unsupported('the reference charge point has no bay sensor');
      default:
        return unsupported(`${action.action} is for a central system`);
    }
  }

  get #controller(): Controller | undefined {
    return this.#power.controller();
  }

  #plugIn(action: Do<'plugIn'>): OperatorOutcome {
    const socket = this.#socket(action);
    if (socket === undefined) return noConnector(action);
    const connector = this.#controller?.connectors[socket.id - 1];
    if (connector !== undefined) connector.plugIn(action.side, action.halfway === true);
    else {
      if (action.side !== 'station') socket.evSide = true;
      if (action.side !== 'ev') socket.stationSide = true;
    }
    return DONE;
  }

  #unplug(action: Do<'unplug'>): OperatorOutcome {
    const socket = this.#socket(action);
    if (socket === undefined) return noConnector(action);
    const connector = this.#controller?.connectors[socket.id - 1];
    if (connector === undefined) {
      if (action.side !== 'station') socket.evSide = false;
      if (action.side !== 'ev' && !socket.locked) socket.stationSide = false;
      return DONE;
    }
    const stuck = connector.unplug(action.side);
    return stuck === undefined ? DONE : { outcome: 'declined', note: stuck };
  }

  #supply(action: Do<'suspendEV' | 'resumeEV' | 'suspendEVSE'>): OperatorOutcome {
    const socket = this.#socket(action);
    if (socket === undefined) return noConnector(action);
    if (action.action === 'suspendEV') socket.evTakesEnergy = false;
    else if (action.action === 'suspendEVSE') socket.offersEnergy = false;
    else {
      socket.evTakesEnergy = true;
      socket.offersEnergy = true;
    }
    this.#controller?.refresh();
    return DONE;
  }

  /** A lock that does not move is found out by the next one who wants it to; other faults are noticed at once. */
  #fault(action: Do<'fault' | 'clearFault'>): OperatorOutcome {
    const errorCode = ERROR_CODES.find((code) => code === action.errorCode);
    if (errorCode === undefined) return unsupported(`the reference charge point knows no fault ${action.errorCode}`);
    const present = action.action === 'fault';
    const socket = this.#socket(action);
    if (numberOf(action) !== undefined && socket === undefined) return noConnector(action);
    if (errorCode === 'ConnectorLockFailure') {
      for (const one of socket === undefined ? this.#hardware.sockets : [socket]) {
        one.jammed = present;
        if (!present) one.fault = undefined;
      }
    } else (socket ?? this.#hardware).fault = present ? errorCode : undefined;
    this.#controller?.refresh();
    return DONE;
  }

  #socket(action: AtConnector): Socket | undefined {
    return this.#hardware.sockets[(numberOf(action) ?? 0) - 1];
  }
}

/** 1.6 numbers connectors through, without EVSEs: whichever of the two numbers is not 1 counts. */
function numberOf({ evse = 0, connector = 0 }: AtConnector): number | undefined {
  const id = Math.max(evse, connector);
  return id === 0 ? undefined : id;
}

function noConnector(action: AtConnector): OperatorOutcome {
  return { outcome: 'declined', note: `there is no connector ${String(numberOf(action))}` };
}

function unsupported(note: string): OperatorOutcome {
  return { outcome: 'unsupported', note };
}
