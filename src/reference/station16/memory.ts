import type { KeyObject, X509Certificate } from 'node:crypto';
import type { Ocpp16Types } from '../../protocol/index.ts';
import type { Name } from './certificate.ts';
import type { KeyPair } from './signing-request.ts';
import type { IdTagInfo, MeterValue, Reason, SentRequest } from './messages.ts';

/** One transaction, from the moment at which energy may flow until its end is delivered. */
export interface Transaction {
  readonly connectorId: number;
  readonly idTag: string;
  /** The group of the id tag; what StartTransaction.conf says of it counts more than what was known before. */
  parentIdTag: string | undefined;
  readonly startedAt: number;
  readonly meterStart: number;
  /** From StartTransaction.conf. */
  id: number | undefined;
  /** What StopTransaction.req will tell of the time between. */
  readonly data: MeterValue[];
  stopped: boolean;
}

/** A transaction-related message that waits for its delivery (§3.7). The transaction id is put in when it is sent. */
export type Queued =
  | { readonly action: 'StartTransaction'; readonly payload: SentRequest<'StartTransaction'>; readonly of: Transaction }
  | {
      readonly action: 'StopTransaction';
      readonly payload: Omit<SentRequest<'StopTransaction'>, 'transactionId'>;
      readonly of: Transaction;
    }
  | { readonly action: 'MeterValues'; readonly payload: SentRequest<'MeterValues'>; readonly of: Transaction };

export interface ListEntry {
  readonly idTag: string;
  readonly info: IdTagInfo;
}

/** What ReserveNow asked for (§6.37). */
export interface Reservation {
  readonly id: number;
  /** 0 for any connector. */
  readonly connectorId: number;
  readonly idTag: string;
  readonly parentIdTag: string | undefined;
  /** In milliseconds since 1970, by the clock of the charge point. */
  readonly expiresAt: number;
}

/** A root certificate that is installed. */
export interface Root {
  readonly type: Ocpp16Types.CertificateUseEnumType;
  readonly certificate: X509Certificate;
  readonly name: Name;
  /** It was replaced, and is kept until a connection has shown that its successor works (M05.FR.11). */
  fallback: boolean;
}

/** A certificate of the charge point itself, the chain behind it, and its key. */
export interface Credential {
  readonly certificate: X509Certificate;
  /** PEM, the certificate itself first. */
  readonly chain: string;
  readonly key: KeyObject;
}

/** What happened to the security of the charge point (whitepaper §8). */
export interface SecurityEvent {
  readonly type: string;
  readonly timestamp: string;
  readonly techInfo?: string;
}

/** A charging profile in its place (§5.16). */
export interface InstalledProfile {
  /** 0 for the charge point, or for all connectors. */
  readonly connectorId: number;
  readonly profile: Ocpp16Types.ChargingProfile;
  /** The transaction that it ends with. */
  readonly transaction?: Transaction;
  /** In milliseconds since 1970, by the clock of the charge point. */
  readonly installedAt: number;
}

/** What survives a reset and a loss of power. */
export interface Memory {
  /** Values of configuration keys that differ from their defaults. */
  readonly configuration: Map<string, string>;
  /** Connectors that ChangeAvailability made inoperative, 0 for the charge point itself (§5.2). */
  readonly inoperative: Set<number>;
  /** Those that will be when their transaction is over. */
  readonly scheduled: Set<number>;
  /** The authorization cache, the oldest entry first, by id tag in small letters (id tags are case-insensitive, §7.28). */
  readonly cache: Map<string, IdTagInfo>;
  /** The local authorization list, by id tag in small letters. */
  list: { version: number; readonly entries: Map<string, ListEntry> };
  readonly queue: Queued[];
  /** The running transactions by connector. */
  readonly running: Map<number, Transaction>;
  /** How those ended that were running when the charge point went down. */
  readonly interrupted: Map<number, { readonly reason: Reason; readonly at: number; readonly meterStop: number }>;
  readonly reservations: Map<number, Reservation>;
  /** The charging profiles. */
  profiles: readonly InstalledProfile[];
  readonly roots: Root[];
  /** Certificates of the charge point itself, the latest last. */
  readonly credentials: Credential[];
  /** The security profile to go back to as long as the present one has not been seen to work (A05.FR.08). */
  fallbackProfile: string | undefined;
  /** The keys of the request that has yet to be answered by a certificate. */
  requestedKeys: KeyPair | undefined;
  /** Every security event, the latest last; the oldest give way (A04.FR.04). */
  readonly securityLog: SecurityEvent[];
  /** Those that the central system has yet to be told of (A04.FR.02). */
  readonly securityEvents: SecurityEvent[];
  /** The version of the firmware that was installed last, once one was. */
  firmware: string | undefined;
  /** An installation that the central system has yet to be told of; signed updates have a request id. */
  installed: { readonly version: string; readonly requestId: number | undefined } | undefined;
  /** Firmware is being installed, or waits for the transactions to end: no connector can be used. */
  updating: boolean;
  /** How far the real-time clock is ahead of the machine's, in milliseconds. */
  clockOffset: number;
  /** Whether a central system has ever accepted this charge point (§4.2.1). */
  everAccepted: boolean;
}

export function memory(): Memory {
  return {
    configuration: new Map(),
    inoperative: new Set(),
    scheduled: new Set(),
    cache: new Map(),
    list: { version: 0, entries: new Map() },
    queue: [],
    running: new Map(),
    interrupted: new Map(),
    reservations: new Map(),
    profiles: [],
    roots: [],
    credentials: [],
    fallbackProfile: undefined,
    requestedKeys: undefined,
    securityLog: [],
    securityEvents: [],
    firmware: undefined,
    installed: undefined,
    updating: false,
    clockOffset: 0,
    everAccepted: false,
  };
}
