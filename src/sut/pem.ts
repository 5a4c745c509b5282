import type { OperatorAction } from './driver.ts';

/** A PEM text and nothing else: what may be written to a terminal as it stands. */
const PEM = /^-----BEGIN [A-Za-z0-9+/=\r\n -]+$/;
const LONGEST = 20_000;

/** Whether a value is a PEM text, whose letters say nothing in a sentence. */
export function isPem(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST && PEM.test(value);
}

/** The PEM texts in what an operator is asked to order, in their order: whoever does it by hand has to copy them. */
export function pemsOf(action: OperatorAction): readonly string[] {
  return action.action === 'order' ? textsIn(action.intent) : [];
}

function textsIn(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(fields).flatMap((value) => {
    if (isPem(value)) return [value];
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? textsIn(value as Readonly<Record<string, unknown>>)
      : [];
  });
}
