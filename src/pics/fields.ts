import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The kinds of `<Configured …>` values. Each reads what a user wrote, as YAML value or as text of `--value`. */
export interface Field<T> {
  /** What it is for, one sentence. */
  readonly says: string;
  readonly default: T;
  /** Never shown in a report or a log. */
  readonly secret: boolean;
  /** What may be written: "a whole number from 1 to 86400, in seconds". */
  readonly expects: string;
  /**
   * @param folder where relative paths are meant from; the current directory when it is not said
   * @returns the value, or undefined when `written` is not what the field expects
   */
  read(written: unknown, folder?: string): T | undefined;
}

/** The record that a table of fields describes. */
export type Valued<Fields extends Readonly<Record<string, Field<unknown>>>> = {
  readonly [K in keyof Fields]: Fields[K] extends Field<infer T> ? T : never;
};

/** What to write in place of a value that does not fit. */
export function sayWrong(field: Field<unknown>, written: unknown): string {
  const inQuotes = typeof written === 'number' && field.read(String(written)) !== undefined;
  return `must be ${field.expects}${inQuotes ? ', in quotes' : ''}`;
}

/** A whole number within bounds, with a unit for the message. */
export function wholeNumber(says: string, byDefault: number, min: number, max: number, unit = ''): Field<number> {
  return {
    says,
    default: byDefault,
    secret: false,
    expects: `a whole number from ${min} to ${max}${unit === '' ? '' : `, in ${unit}`}`,
    read: (written) => readNumber(written, min, max),
  };
}

/** A time span in whole seconds. */
export function seconds(says: string, byDefault: number, min = 1, max = 86_400): Field<number> {
  return wholeNumber(says, byDefault, min, max, 'seconds');
}

/** Text of 1 to `max` printable characters. */
export function text(says: string, byDefault: string, max: number): Field<string> {
  return {
    says,
    default: byDefault,
    secret: false,
    expects: `text of 1 to ${max} characters`,
    read: (written) => readText(written, max),
  };
}

/** Text without which some cases cannot be run; there is no sensible default. */
export function optionalText(says: string, max: number): Field<string | undefined> {
  return { ...text(says, '', max), default: undefined };
}

/** The path of a file that is there, as an absolute one. */
export function existingFile(says: string): Field<string | undefined> {
  return {
    says,
    default: undefined,
    secret: false,
    expects: 'the path of a file that can be read',
    read(written, folder = process.cwd()) {
      if (typeof written !== 'string' || written === '') return undefined;
      const path = resolve(folder, written);
      return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
    },
  };
}

/** Text that must match a pattern and is never shown. */
export function secretText(says: string, byDefault: string, pattern: RegExp, expects: string): Field<string> {
  return {
    says,
    default: byDefault,
    secret: true,
    expects,
    read: (written) => (typeof written === 'string' && pattern.test(written) ? written : undefined),
  };
}

/** One of a few words. */
export function oneOf<const T extends string>(says: string, byDefault: NoInfer<T>, words: readonly T[]): Field<T> {
  return {
    says,
    default: byDefault,
    secret: false,
    expects: `one of ${words.join(', ')}`,
    read: (written) => words.find((word) => word === written),
  };
}

/** A list of different words; as text: `EVConnected,Authorized`. */
export function wordsOf<const T extends string>(
  says: string,
  byDefault: readonly T[],
  words: readonly T[],
): Field<readonly T[]> {
  return {
    says,
    default: byDefault,
    secret: false,
    expects: `one or more of ${words.join(', ')}, with commas between`,
    read: (written) => readList(written, (item) => words.find((word) => word === item)),
  };
}

/** A list of different whole numbers within bounds; as text: `1,2`. */
export function wholeNumbers(
  says: string,
  byDefault: readonly number[],
  min: number,
  max: number,
): Field<readonly number[]> {
  return {
    says,
    default: byDefault,
    secret: false,
    expects: `whole numbers from ${min} to ${max}, each once, with commas between (1,2)`,
    read: (written) => readList(written, (item) => readNumber(item, min, max)),
  };
}

function readNumber(written: unknown, min: number, max: number): number | undefined {
  const number = typeof written === 'string' && /^-?\d{1,15}$/.test(written.trim()) ? Number(written) : written;
  return typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max ? number : undefined;
}

/** YAML reads an unquoted `0042` as a number: the zeros are gone by then, so that only real text is text. */
function readText(written: unknown, max: number): string | undefined {
  if (typeof written !== 'string' || written.length === 0 || written.length > max) return undefined;
  return /[\p{Cc}]/u.test(written) ? undefined : written;
}

const LONGEST_LIST = 100;

function readList<T>(written: unknown, readItem: (item: unknown) => T | undefined): readonly T[] | undefined {
  const parts: readonly unknown[] = Array.isArray(written) ? written : [written];
  const items = parts.flatMap((part) =>
    typeof part === 'string' ? part.split(',').map((item) => item.trim()) : [part],
  );
  if (items.length === 0 || items.length > LONGEST_LIST) return undefined;
  const read = items.map(readItem);
  const known = read.filter((item) => item !== undefined);
  return known.length === items.length && new Set(known).size === known.length ? known : undefined;
}
