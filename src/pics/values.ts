import type { Version } from '../protocol/index.ts';
import { sayWrong, type Field } from './fields.ts';
import { unknownName } from './nearest.ts';
import { belongTogether } from './pem-fields.ts';
import { ConfigurationError, type Problem } from './problem.ts';
import { fields16, type ConfiguredValues16 } from './values16.ts';
import { fields201, type ConfiguredValues201 } from './values201.ts';

interface ValuesByVersion {
  // The words of a test are those of 1.6: connectors, id tags, intervals.
  '1.2': ConfiguredValues16;
  '1.5': ConfiguredValues16;
  '1.6': ConfiguredValues16;
  '2.0.1': ConfiguredValues201;
}

/** The versions that have configured values, and therefore test cases. */
export type TestedVersion = keyof ValuesByVersion;

/** The `<Configured …>` values of a version. */
export type ConfiguredValues<V extends Version> = V extends TestedVersion ? ValuesByVersion[V] : never;

type Fields = Readonly<Record<string, Field<unknown>>>;

const tables: Readonly<Record<TestedVersion, Fields>> = {
  '1.2': fields16,
  '1.5': fields16,
  '1.6': fields16,
  '2.0.1': fields201,
};

/** The table of values of a version: for listings, and for the comments of a new configuration file. */
export function valueFieldsOf(version: TestedVersion): Fields {
  return tables[version];
}

/** One value as the user gave it, with the place to name when it is wrong. */
export interface GivenValue {
  readonly key: string;
  readonly value: unknown;
  /** `--value` or `plugfest.yaml, line 12`. */
  readonly where: string;
  /** Where relative paths are meant from; the current directory when it is not said. */
  readonly folder?: string;
}

/** Values with the keys that the user gave; the others are defaults, which may not fit the system under test. */
export interface ReadValues<V extends TestedVersion> {
  readonly values: ConfiguredValues<V>;
  readonly given: ReadonlySet<string>;
}

/**
 * The values of a version from what the user gave, over the defaults; of two for the same key the later one counts.
 * @throws ConfigurationError naming every unknown key and every value that does not fit
 */
export function readValues<V extends TestedVersion>(version: V, givens: readonly GivenValue[] = []): ReadValues<V> {
  const fields = tables[version];
  const problems: Problem[] = [];
  const values = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.default]));
  const given = new Set<string>();
  for (const { key, value, where, folder } of givens) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const read = field?.read(value, folder);
    if (field === undefined) problems.push({ where, say: unknownName('value', key, Object.keys(fields)) });
    else if (read === undefined) problems.push({ where, say: `${key} ${sayWrong(field, value)}` });
    else {
      values[key] = read;
      given.add(key);
    }
  }
  followTheList(values, given);
  problems.push(...contradictions(values));
  if (problems.length > 0) throw new ConfigurationError(problems);
  return { values: Object.freeze(values) as ConfiguredValues<V>, given };
}

/** Splits the text of a `--value key=value` flag. @throws ConfigurationError when there is no key or no `=` */
export function parseValueFlag(flag: string): GivenValue {
  const at = flag.indexOf('=');
  if (at < 1) {
    throw new ConfigurationError([
      {
        where: '--value',
        say: `write it as key=value, for example --value connectorId=1 (was '${flag.slice(0, 60)}')`,
      },
    ]);
  }
  return { key: flag.slice(0, at).trim(), value: flag.slice(at + 1).trim(), where: '--value' };
}

/** The key that names one connector or EVSE under test, and the key that lists all of them. */
const underTest = [
  ['connectorId', 'connectorIds'],
  ['evseId', 'evseIds'],
] as const;

/** Whoever only says which connectors there are, tests the first of them. */
function followTheList(values: Record<string, unknown>, given: ReadonlySet<string>): void {
  for (const [one, every] of underTest) {
    const list = values[every] as readonly number[] | undefined;
    if (list !== undefined && given.has(every) && !given.has(one) && !list.includes(values[one] as number))
      values[one] = list[0];
  }
}

/** What one value says against another. */
function contradictions(values: Readonly<Record<string, unknown>>): Problem[] {
  const unlisted = underTest.flatMap(([one, every]) => {
    const list = values[every] as readonly number[] | undefined;
    if (list === undefined || list.includes(values[one] as number)) return [];
    return [`${one} is ${String(values[one])}, which is not among ${every} (${list.join(', ')}); add it there`];
  });
  return [...unlisted, ...authorityProblems(values)].map((say) => ({ where: 'value', say }));
}

function authorityProblems({ authorityCertificate, authorityKey }: Readonly<Record<string, unknown>>): string[] {
  if (authorityCertificate === undefined && authorityKey === undefined) return [];
  if (authorityKey === undefined) return ['authorityCertificate needs its key; write authorityKey as well'];
  if (authorityCertificate === undefined)
    return ['authorityKey needs its certificate; write authorityCertificate as well'];
  if (belongTogether(authorityCertificate as string, authorityKey as string)) return [];
  return ['authorityKey is not the key of authorityCertificate; give the key with which it was made'];
}
