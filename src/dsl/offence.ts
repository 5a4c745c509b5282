import type { ConnectionClosed } from '../session/session.ts';
import type { Detail } from '../verdict/index.ts';
import { visible } from '../wire/index.ts';
import type { Arrival } from './arrival.ts';
import type { Expectation } from './expectation.ts';
import { shown } from './matchers.ts';

/** What a step waits for, in words; undefined when it waits for silence, or nothing is waited for. */
function awaited(expectations: readonly Expectation[]): string | undefined {
  const wanted = expectations.filter((one) => !one.forbids).map((one) => one.action);
  return wanted.length === 0 ? undefined : [...new Set(wanted)].join(' or ');
}

/** A message came that neither a step nor the etiquette has a place for. */
export function unexpected(arrival: Arrival, expectations: readonly Expectation[]): Detail {
  return { what: 'message', expected: awaited(expectations) ?? 'nothing more', received: inWords(arrival) };
}

/** A message with its contents, bounded and harmless: the peer chose its name as well. */
export function inWords({ action, payload, neighbour }: Arrival): string {
  return `${visible(action, 60)} ${shown(payload)}${neighbour === undefined ? '' : ` for ${neighbour}`}`;
}

/** The connection is gone while something is waited for. */
export function hungUp(closed: ConnectionClosed, expectations: readonly Expectation[]): Detail {
  return { what: 'connection', expected: awaited(expectations) ?? 'open', received: closedInWords(closed) };
}

/** `closed (1006)`, with the reason that was given, which may come from the peer. */
export function closedInWords({ code, reason }: ConnectionClosed): string {
  return `closed (${code}${reason === '' ? '' : `, ${visible(reason, 200)}`})`;
}
