import type { ChargingState, IdToken, StoppedReason } from './messages.ts';

/** A transaction that is running on an EVSE. */
export interface Transaction {
  readonly transactionId: string;
  seqNo: number;
  remoteStartId: number | undefined;
  /** Why it will have been stopped, once that has been decided. */
  stoppedReason: StoppedReason | undefined;
}

/** What happens at an EVSE with its one connector. It survives a loss of power: a cable stays where it is. */
export interface Evse {
  readonly id: number;
  operative: boolean;
  /** ChangeAvailability that waits for the end of the transaction (use case G03). */
  operativeAfterwards: boolean | undefined;
  faulted: boolean;
  pluggedIn: boolean;
  /** The token that charging is authorized by; its own group, if the CSMS named one. */
  token: IdToken | undefined;
  groupToken: IdToken | undefined;
  chargingState: ChargingState;
  transaction: Transaction | undefined;
  /** Reading of the meter at an instant (ms), and whether it has been counting since then. */
  readonly meter: { wattHours: number; at: number; counting: boolean };
}

/** Power while energy flows, in watts. */
const POWER = 7_400;

export function newEvse(id: number): Evse {
  return {
    id,
    operative: true,
    operativeAfterwards: undefined,
    faulted: false,
    pluggedIn: false,
    token: undefined,
    groupToken: undefined,
    chargingState: 'Idle',
    transaction: undefined,
    meter: { wattHours: 0, at: 0, counting: false },
  };
}

/** The meter's register in watt-hours, rounded to whole ones. */
export function readMeter({ meter }: Evse, now: number): number {
  if (meter.counting) meter.wattHours += (POWER * (now - meter.at)) / 3_600_000;
  meter.at = now;
  return Math.round(meter.wattHours);
}

/** Lets the meter count, or not, from now on. */
export function switchMeter(evse: Evse, counting: boolean, now: number): void {
  readMeter(evse, now);
  evse.meter.counting = counting;
}
