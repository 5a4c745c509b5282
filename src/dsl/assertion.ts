import { ConformanceFailure, type Detail } from '../verdict/index.ts';
import { shown } from './matchers.ts';

/** A chai assertion error as a detail. @throws any other error: it is a mistake of the case and goes on its way */
export function detailOf(error: unknown): Detail {
  if (error instanceof ConformanceFailure) throw error;
  if (!(error instanceof Error) || error.name !== 'AssertionError') throw error;
  const { message, actual, expected } = error as Error & { actual?: unknown; expected?: unknown };
  const colon = message.indexOf(': expected');
  return colon > 0
    ? {
        what: message.slice(0, colon),
        expected: expected === undefined ? message.slice(colon + 2) : shown(expected),
        received: actual === undefined ? 'otherwise' : shown(actual),
      }
    : { what: 'validation', expected: message, received: actual === undefined ? 'otherwise' : shown(actual) };
}

/** Every assertion that a value does not stand up to. */
export function failedChecks<T>(checks: readonly ((value: T) => void)[], value: T): Detail[] {
  return checks.flatMap((check) => {
    try {
      check(value);
      return [];
    } catch (error) {
      return [detailOf(error)];
    }
  });
}
