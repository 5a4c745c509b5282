import type { Clock } from '../../clock/index.ts';
import type { ErrorCode } from './messages.ts';
import { Meter } from './meter.ts';

/** What a driver or an engineer can touch at one connector. It is what it is, with or without power. */
export interface Socket {
  readonly id: number;
  readonly meter: Meter;
  /** Whether the cable is in the socket of the charge point; always with a fixed cable. */
  stationSide: boolean;
  /** Whether the cable is in the car. */
  evSide: boolean;
  /** Not pushed in far enough for the lock to close. */
  halfway: boolean;
  /** Whether the lock holds the plug at the charge point. */
  locked: boolean;
  /** The lock does not move; found out when it is next asked to. */
  jammed: boolean;
  /** Whether the car takes energy when it is offered. */
  evTakesEnergy: boolean;
  /** Whether the charge point offers energy. */
  offersEnergy: boolean;
  fault: ErrorCode | undefined;
}

/** The charge point as a thing. */
export interface Hardware {
  readonly fixedCable: boolean;
  /** Whether it can say goodbye when the mains fail. */
  readonly backupPower: boolean;
  readonly sockets: readonly Socket[];
  /** A fault of the whole charge point. */
  fault: ErrorCode | undefined;
}

export interface HardwareOptions {
  readonly connectors: number;
  readonly fixedCable: boolean;
  readonly backupPower: boolean;
}

export function hardware(clock: Clock, options: HardwareOptions): Hardware {
  const { connectors, fixedCable, backupPower } = options;
  const socket = (_: unknown, index: number): Socket => ({
    id: index + 1,
    // No two registers read the same, so that values of the wrong connector can be told.
    meter: new Meter(clock, 1000 * (index + 1)),
    stationSide: fixedCable,
    evSide: false,
    halfway: false,
    locked: fixedCable,
    jammed: false,
    evTakesEnergy: true,
    offersEnergy: true,
    fault: undefined,
  });
  return { fixedCable, backupPower, sockets: Array.from({ length: connectors }, socket), fault: undefined };
}
