import type { Answer, SchemaBreach } from '../protocol/index.ts';
import type { IncomingCall } from '../session/session.ts';

/** A CALL of the system under test, as the judges see it. */
export interface Arrival {
  readonly call: IncomingCall;
  readonly action: string;
  /** The payload; an object in every valid message, so that fields can be read without care. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: number;
  readonly frame: number;
  readonly breaches: readonly SchemaBreach[];
  /** Why it was no offence at the moment of its arrival, whatever has become of it since; undefined when it was one. */
  excuse: string | undefined;
  /** When it was answered already, in clock milliseconds. */
  answeredAt: number | undefined;
  /** What it was answered, when it was. */
  answer?: Answer;
}

/** Wraps a CALL; a payload that is no object reads as an empty one (its breaches say so). */
export function arrivalOf(call: IncomingCall, breaches: readonly SchemaBreach[]): Arrival {
  const payload =
    call.payload !== null && typeof call.payload === 'object' ? (call.payload as Record<string, unknown>) : {};
  const { action, at, frame } = call;
  return { call, action, payload, at, frame, breaches, excuse: undefined, answeredAt: undefined };
}
