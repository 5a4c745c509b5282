import type { Detail } from '../verdict/index.ts';
import { bounded } from '../wire/bounded.ts';

/** An expectation on a value that is more than "equals". `_accepts` carries the accepted type to the compiler only. */
export class Matcher<T> {
  declare readonly _accepts: T;
  readonly says: string;
  readonly accepts: (value: unknown) => boolean;
  /** @param says what a value must be, as it is printed behind "expected" */
  constructor(says: string, accepts: (value: unknown) => boolean) {
    this.says = says;
    this.accepts = accepts;
  }
}

type Scalar = string | number | boolean;

/** One of several values. */
export function oneOf<const T extends readonly Scalar[]>(...values: T): Matcher<T[number]> {
  return new Matcher(values.map((value) => JSON.stringify(value)).join(' or '), (value) =>
    values.includes(value as Scalar),
  );
}

/** The field is there, whatever it holds. */
export const present: Matcher<never> = new Matcher('<present>', (value) => value !== undefined);

/** The field is left out. */
export const absent: Matcher<never> = new Matcher('<omitted>', (value) => value === undefined);

/** The field is left out, or holds what is asked for. */
export function absentOr<const T extends Scalar>(...values: readonly T[]): Matcher<T> {
  return new Matcher(
    `<omitted> or ${values.map((value) => JSON.stringify(value)).join(' or ')}`,
    (value) => value === undefined || values.includes(value as T),
  );
}

/** Any value but these. */
export function noneOf<const T extends Scalar>(...values: readonly T[]): Matcher<T> {
  return new Matcher(
    `not ${values.map((value) => JSON.stringify(value)).join(' nor ')}`,
    (value) => value !== undefined && !values.includes(value as T),
  );
}

/** A number that is not smaller than `minimum`. */
export function atLeast(minimum: number): Matcher<number> {
  return new Matcher(`at least ${minimum}`, (value) => typeof value === 'number' && value >= minimum);
}

/** A number within two bounds, both included. */
export function between(minimum: number, maximum: number): Matcher<number> {
  return new Matcher(
    `between ${minimum} and ${maximum}`,
    (value) => typeof value === 'number' && value >= minimum && value <= maximum,
  );
}

/** A text that fits a pattern; `says` names the pattern in words. */
export function matching(pattern: RegExp, says: string): Matcher<string> {
  return new Matcher(says, (value) => typeof value === 'string' && pattern.test(value));
}

/** A case-insensitive text: CiString of 1.6 (§7.15), identifierString of 2.x (Part 2, §2.1). */
export function ciString(expected: string): Matcher<string> {
  return new Matcher(
    JSON.stringify(expected),
    (value) => typeof value === 'string' && value.toLowerCase() === expected.toLowerCase(),
  );
}

/** A list that has at least one element for each expectation given, in any order; others may stand beside them. */
export function containing<T>(...expected: readonly Expected<T>[]): Matcher<T[]> {
  return new Matcher(
    `a list with ${expected.map(inWords).join(' and ')}`,
    (value) =>
      Array.isArray(value) && expected.every((one) => value.some((element) => mismatches(one, element).length === 0)),
  );
}

/** A partial shadow of a message that may bear matchers. Wrong field names and wrong literals do not compile. */
export type Expected<T> =
  | Matcher<T>
  | Matcher<never>
  | (T extends readonly (infer U)[]
      ? readonly Expected<U>[]
      : T extends object
        ? { readonly [K in keyof T]?: Expected<NonNullable<T[K]>> | Matcher<NonNullable<T[K]>> }
        : T);

const PREVIEW = 200;
const BRIEF = 120;

/** What a received value looks like in a finding: bounded, `<omitted>` when there is none. */
export function shown(value: unknown): string {
  return value === undefined ? '<omitted>' : bounded(value, PREVIEW);
}

function inWords(expected: unknown): string {
  if (expected instanceof Matcher) return expected.says;
  if (Array.isArray(expected)) return `[${expected.map(inWords).join(', ')}]`;
  if (expected !== null && typeof expected === 'object')
    return `{ ${Object.entries(expected)
      .map(([key, value]) => `${key}: ${inWords(value)}`)
      .join(', ')} }`;
  return JSON.stringify(expected) ?? '<omitted>';
}

/** An expectation or a message in a few words, for a row of the table: ` {status: "Accepted"}`; empty when there is nothing to say. */
export function inBrief(expected: unknown): string {
  if (expected === undefined || (isPlainObject(expected) && Object.keys(expected).length === 0)) return '';
  const words = inWords(expected);
  return ` ${words.length > BRIEF ? `${words.slice(0, BRIEF)}…` : words}`;
}

function isPlainObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Matcher);
}

/** Every difference between an expectation and a value, each with the path of the field. */
export function mismatches(expected: unknown, received: unknown, path = ''): Detail[] {
  const what = path === '' ? 'message' : path;
  if (expected instanceof Matcher)
    return expected.accepts(received) ? [] : [{ what, expected: expected.says, received: shown(received) }];
  if (Array.isArray(expected)) {
    // `containing` is there for lists that may hold more.
    if (!Array.isArray(received) || received.length !== expected.length)
      return [{ what, expected: `a list of ${expected.length}`, received: shown(received) }];
    return expected.flatMap((element, index) => mismatches(element, received[index] as unknown, `${path}[${index}]`));
  }
  if (expected !== null && typeof expected === 'object') {
    if (received === null || typeof received !== 'object')
      return [{ what, expected: inWords(expected), received: shown(received) }];
    return Object.entries(expected).flatMap(([key, value]) =>
      mismatches(value, ownValue(received, key), path === '' ? key : `${path}.${key}`),
    );
  }
  return expected === received ? [] : [{ what, expected: inWords(expected), received: shown(received) }];
}

/** Own properties only: a hostile `__proto__` must not lend a message fields that it does not have. */
function ownValue(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
