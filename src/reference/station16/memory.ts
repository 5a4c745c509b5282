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
    clockOffset: 0,
    everAccepted: false,
  };
}
