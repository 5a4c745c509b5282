import type { Ocpp16Types } from '../../protocol/index.ts';

export type RegistrationStatus = Ocpp16Types.RegistrationStatus;

/** What the central system knows of one charge point. */
export interface StationRecord {
  readonly identity: string;
  /** Undefined until a BootNotification was answered. Outlives connections: a reconnect needs no new boot (1.6 §4.2). */
  registration: RegistrationStatus | undefined;
  /** What the next BootNotification will be answered. */
  admission: RegistrationStatus;
  /** Password of basic authentication, once it was provisioned or set over OCPP: text, or the bytes of an AuthorizationKey. */
  password: string | Buffer | undefined;
  boot: Ocpp16Types.BootNotificationRequest | undefined;
  /** Last status per connector; 0 is the charge point as a whole. */
  readonly connectors: Map<number, Ocpp16Types.StatusNotificationRequest>;
  /** Configuration keys as last reported or set. */
  readonly configuration: Map<string, string>;
  /** Version of the local authorization list as far as it is known; 0 is an empty list (1.6 errata §3.52). */
  listVersion: number;
  /** Certificates as last listed, by what they are for. */
  readonly certificates: Map<string, readonly Ocpp16Types.CertificateHashDataType[]>;
  /** Running reservations by connector. */
  readonly reservations: Map<number, number>;
  /** Messages that a TriggerMessage asked for: allowed even before the charge point is accepted (1.6 §4.2). */
  readonly triggered: Set<string>;
  /** How many CALLs of each action have come in. */
  readonly heard: Map<string, number>;
}

/** A charge point that has not said anything yet. */
export function newStation(identity: string, admission: RegistrationStatus): StationRecord {
  return {
    identity,
    registration: undefined,
    admission,
    password: undefined,
    boot: undefined,
    connectors: new Map(),
    configuration: new Map(),
    listVersion: 0,
    certificates: new Map(),
    reservations: new Map(),
    triggered: new Set(),
    heard: new Map(),
  };
}

/** How many connectors and configuration keys are remembered of one charge point, which is free to invent both. */
const REMEMBERED = 1000;

/** Adds to a map that grows with what a peer sends, up to a bound. */
export function remember<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (map.has(key) || map.size < REMEMBERED) map.set(key, value);
}
