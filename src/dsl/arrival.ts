import type { Answer, SchemaBreach } from '../protocol/index.ts';
import type { IncomingCall } from '../session/session.ts';
import type { Detail } from '../verdict/index.ts';

/** A CALL of the system under test, as the judges see it. */
export interface Arrival {
  readonly call: IncomingCall;
  readonly action: string;
  /** The payload; an object in every valid message, so that fields can be read without care. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: number;
  readonly frame: number;
  readonly breaches: readonly SchemaBreach[];
  /** The charge point that it came for, when that is not the one of the lane. */
  readonly neighbour: string | undefined;
  /** Why it was no offence at the moment of its arrival, whatever has become of it since; undefined when it was one. */
  excuse: string | undefined;
  /** When it was answered already, in clock milliseconds. */
  answeredAt: number | undefined;
  /** What it was answered, when it was. */
  answer?: Answer;
}

/** Wraps a CALL; a payload that is no object reads as an empty one (its breaches say so). */
export function arrivalOf(call: IncomingCall, breaches: readonly SchemaBreach[], neighbour?: string): Arrival {
  const payload =
    call.payload !== null && typeof call.payload === 'object' ? (call.payload as Record<string, unknown>) : {};
  const { action, at, frame } = call;
  return { call, action, payload, at, frame, breaches, neighbour, excuse: undefined, answeredAt: undefined };
}

/** What is wrong with whom it came for: the charge point of the lane, unless a neighbour is meant. */
export function addresseeProblems({ neighbour }: Arrival, meant: string | undefined, own: string): Detail[] {
  if (neighbour === meant) return [];
  return [{ what: 'chargeBoxIdentity', expected: meant ?? own, received: neighbour ?? own }];
}
