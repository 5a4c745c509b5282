import { bounded } from '../wire/bounded.ts';
import type { OperatorAction, OperatorContext, OperatorOutcome } from './driver.ts';
import { DriverError } from './driver.ts';
import { printable } from './printable.ts';

/** The name of the format; it stands in every message. */
export const OPERATOR_PROTOCOL = 'plugfest-operator/1';

/** An answer longer than this is no answer (bytes). */
export const LONGEST_ANSWER = 64 * 1024;

/**
 * The JSON that asks for an action (`plugfest-operator/1`): where in the run we are, and the action with its fields beside.
 * Where a detail of a `provision` has a name of the envelope, the envelope counts.
 */
export function operatorMessage(action: OperatorAction, context: OperatorContext): string {
  const { case: caseId, step, identity, why } = context;
  const envelope = { protocol: OPERATOR_PROTOCOL, case: caseId, step, identity, ...(why === undefined ? {} : { why }) };
  return JSON.stringify({ ...envelope, ...action, ...envelope });
}

/** Reads JSON text as an outcome. @throws DriverError when it is none */
export function parseOutcome(text: string, who: string): OperatorOutcome {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DriverError(`${who} must answer with JSON such as {"outcome":"done"}, but answered ${shown(text)}`);
  }
  return readOutcome(value, who);
}

/** Takes a value as an outcome. @throws DriverError when it is none */
export function readOutcome(value: unknown, who: string): OperatorOutcome {
  const outcome = property(value, 'outcome');
  const note = property(value, 'note');
  if (outcome === 'done') return { outcome };
  if (outcome === 'declined' || outcome === 'unsupported') {
    return typeof note === 'string' && note !== '' ? { outcome, note: printable(note, 500) } : { outcome };
  }
  throw new DriverError(
    `${who} must answer with an outcome of done, declined or unsupported, but answered ${shown(value)}`,
  );
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value !== 'string') return bounded(value, 120);
  return value.trim() === '' ? 'nothing' : printable(value, 120);
}
