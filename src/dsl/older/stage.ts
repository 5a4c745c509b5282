import type { ConfiguredValues16 } from '../../pics/index.ts';
import type { Reconnects, SutActor, ToolActor } from '../actors.ts';
import type { WritesHeaders } from '../envelopes.ts';
import type { FilePlaces } from '../file-places.ts';
import { ciString, Matcher } from '../matchers.ts';
import type { ConfiguredName } from '../setting.ts';
import { readDateTime } from '../../protocol/index.ts';
import type { ConnectionOfCsms, ConnectionOfStation, CsmsOperator, StationOperator } from '../world.ts';
import type { OlderVersion } from './clauses.ts';

/** A charge point is under test: it has obligations, the tool plays the central system. */
export interface OlderChargePointStage<V extends OlderVersion> {
  /** It must reconnect: over SOAP, it must be heard of again. */
  readonly chargePoint: SutActor<V, 'fromStation'> &
    Pick<Reconnects, 'mustReconnect'> &
    Pick<WritesHeaders, 'mustWriteHeader'>;
  readonly centralSystem: ToolActor<V, 'fromCsms'>;
  readonly operator: StationOperator;
  readonly connection: ConnectionOfStation;
  /** Where firmware is fetched from and diagnostics are left, for cases that say `files: true`. */
  readonly files: FilePlaces;
  /** The status that a connector reported last, in this case or before. */
  statusOf(connectorId: number): string | undefined;
  /** What a setting held when it was last told; always undefined in 1.2, which cannot read settings. */
  configurationOf(key: string): string | undefined;
  /** Whether the charge point may know an id tag by itself, so that it need not ask for it. */
  mayKnow(idTag: string): boolean;
  /** Resolves when the charge point has taken in what it was sent so far: it has answered a question that changes nothing. */
  settled(): Promise<void>;
  /** The present time as OCPP writes it. */
  now(): string;
}

/** A central system is under test: it has obligations, the tool plays the charge point. */
export interface OlderCentralSystemStage<V extends OlderVersion> {
  readonly chargePoint: ToolActor<V, 'fromStation'>;
  readonly centralSystem: SutActor<V, 'fromCsms'>;
  readonly operator: CsmsOperator;
  readonly connection: ConnectionOfCsms;
  /** The present time as OCPP writes it. */
  now(): string;
}

/** The `<Configured …>` values of a run. */
export type Configured = ConfiguredValues16;

/** An id tag, whose letters are compared without regard to case (1.5 §7.20). */
export const idTag = ciString;

/** A time that lies no further than `seconds` from `instant`, however it is written. */
export function around(instant: string, seconds: number): Matcher<string> {
  const middle = Date.parse(instant);
  return new Matcher(`${instant} ± ${seconds} s`, (value) => {
    const read = typeof value === 'string' ? readDateTime(value)?.epochMs : undefined;
    return read !== undefined && Math.abs(read - middle) <= seconds * 1000;
  });
}

/** A timestamp in milliseconds since 1970, however it is written. NaN for what is none. */
export function instantOf(timestamp: string): number {
  return readDateTime(timestamp)?.epochMs ?? NaN;
}

/** A time between two instants in clock milliseconds, both included, however it is written. */
export function during(from: number, to: number): Matcher<string> {
  const words = [from, to].map((at) => new Date(at).toISOString()).join(' and ');
  return new Matcher(`a time between ${words}`, (value) => {
    const read = typeof value === 'string' ? readDateTime(value)?.epochMs : undefined;
    return read !== undefined && read >= from && read <= to;
  });
}

/** "<Configured …>" where a case demands a setting: `is(theConfigured('meterValueInterval'))`. */
export function theConfigured(name: keyof Configured): ConfiguredName {
  return { configured: name };
}
