import { dirname, resolve } from 'node:path';
import {
  ConfigurationError,
  parseValueFlag,
  sayWrong,
  unknownName,
  collecting,
  type GivenValue,
  type Problem,
  type YamlSource,
} from '../pics/index.ts';
import { runKeys, type RunKey, type RunKeyName } from './run-keys.ts';

/** What the command line gave: a flag that was not given is missing or undefined. `value` holds texts `key=value`. */
export type RunFlags = { readonly [K in RunKeyName]?: unknown } & {
  readonly config?: string | undefined;
  readonly value?: readonly string[] | undefined;
};

/** Each key with its value, and the places to name when two keys contradict each other. */
export interface Settings {
  readonly values: { readonly [K in RunKeyName]: (typeof runKeys)[K] extends RunKey<infer T> ? T : never };
  /** The `<Configured …>` values: those of the file first, those of the flags last. */
  readonly configured: readonly GivenValue[];
  readonly isGiven: (key: RunKeyName) => boolean;
  /** `--lanes`, `plugfest.yaml, line 12, lanes`, or `plugfest.yaml` (else `the command line`) for a key that is not given. */
  readonly where: (key: RunKeyName) => string;
  /** `--lanes 4` or `lanes: 4`, as the user would write it. */
  readonly write: (key: RunKeyName, value?: string) => string;
  /** The folder from which relative paths of this key are meant. */
  readonly baseOf: (key: RunKeyName) => string;
}

/**
 * Brings the two sources together: a flag beats the file, the file beats the default. Of the values (`value`), each key for itself.
 * @param problems gets every unknown key and every value that does not fit
 */
export function settingsOf(
  flags: RunFlags,
  source: YamlSource | undefined,
  cwd: string,
  problems: Problem[],
): Settings {
  const file = fileSettings(source, problems);
  const fromFlag = (key: RunKeyName): boolean => flags[key] !== undefined;
  const isGiven = (key: RunKeyName): boolean => fromFlag(key) || file.has(key);
  const where = (key: RunKeyName): string => {
    if (fromFlag(key)) return `--${key}`;
    if (source === undefined) return 'the command line';
    return file.has(key) ? source.where([key]) : source.path;
  };
  const write = (key: RunKeyName, value = runKeys[key].example): string => {
    const asFlag = source === undefined || fromFlag(key);
    return asFlag ? `--${key}${runKeys[key].placeholder === '' ? '' : ` ${value}`}` : `${key}: ${value}`;
  };
  const baseOf = (key: RunKeyName): string =>
    fromFlag(key) || source === undefined ? cwd : resolve(cwd, dirname(source.path));

  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(runKeys) as [RunKeyName, RunKey<unknown>][]) {
    values[name] = field.default;
    if (!isGiven(name)) continue;
    const written = flags[name] ?? file.get(name);
    const read = written === null ? undefined : field.read(written);
    if (read === undefined)
      problems.push({ where: where(name), say: `${sayWrong(field, written)}; write for example ${write(name)}` });
    else values[name] = field.isPath ? absolute(read, baseOf(name)) : read;
  }
  const configured = [...fileValues(source, cwd, problems), ...flagValues(flags, cwd, problems)];
  return { values: values as Settings['values'], configured, isGiven, where, write, baseOf };
}

/** The keys of the file, less the map of values; unknown ones are problems. */
function fileSettings(source: YamlSource | undefined, problems: Problem[]): ReadonlyMap<string, unknown> {
  const names = [...Object.keys(runKeys), 'value'];
  const settings = new Map<string, unknown>();
  for (const [key, value] of source?.entries() ?? []) {
    if (!names.includes(key)) problems.push({ where: source!.where([key]), say: unknownName('key', key, names) });
    else if (key !== 'value') settings.set(key, value);
  }
  return settings;
}

function fileValues(source: YamlSource | undefined, cwd: string, problems: Problem[]): GivenValue[] {
  const entries = source?.entries(['value']);
  if (source === undefined || entries !== undefined) {
    const folder = resolve(cwd, dirname(source?.path ?? ''));
    return (entries ?? []).map(([key, value]) => ({ key, value, where: source!.where(['value', key]), folder }));
  }
  const written = source.entries()?.find(([key]) => key === 'value');
  if (written !== undefined) {
    problems.push({
      where: source.where(['value']),
      say: 'write lines like "connectorId: 1" under value, each indented by two blanks',
    });
  }
  return [];
}

function flagValues({ value = [] }: RunFlags, folder: string, problems: Problem[]): GivenValue[] {
  const given = value.map((flag) => collecting(problems, () => parseValueFlag(flag)));
  return given.filter((one) => one !== undefined).map((one) => ({ ...one, folder }));
}

function absolute(read: unknown, base: string): unknown {
  return Array.isArray(read) ? read.map((path) => resolve(base, String(path))) : resolve(base, String(read));
}

/** Throws when there are problems. @throws ConfigurationError */
export function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ConfigurationError(problems);
}
