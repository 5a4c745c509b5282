import { valueFieldsOf, type TestedVersion } from '../pics/index.ts';
import { REDACTED, redactor } from '../trace/index.ts';
import { visible } from '../wire/index.ts';

/** `--password` and `--value` with what follows: as the next word, or behind an equals sign. */
const FLAG = /^(--password|--value)(?:=(.*))?$/s;
const VERSIONS: readonly TestedVersion[] = ['1.2', '1.5', '1.6', '2.0.1'];

/** The command that was given, as one could type it again; secrets are replaced. @param argv as `process.argv` */
export function commandLine(argv: readonly string[]): string {
  const words: string[] = [];
  let flag: string | undefined;
  for (const word of argv.slice(2)) {
    const [, name, given] = flag === undefined ? (FLAG.exec(word) ?? []) : [];
    if (flag !== undefined) words.push(withoutSecret(flag, word));
    else if (name !== undefined && given !== undefined) words.push(`${name}=${withoutSecret(name, given)}`);
    else words.push(quoted(withoutCredentials(word)));
    flag = given === undefined ? name : undefined;
  }
  return ['plugfest', ...words].join(' ');
}

/** Takes user and password out of URLs. */
const withoutCredentials = redactor();

function withoutSecret(flag: string, given: string): string {
  if (flag === '--password') return REDACTED;
  const key = given.slice(0, Math.max(0, given.indexOf('=')));
  return isSecret(key) ? `${key}=${REDACTED}` : quoted(given);
}

function isSecret(key: string): boolean {
  return VERSIONS.some((version) =>
    Object.entries(valueFieldsOf(version)).some(([name, { secret }]) => secret && name === key.trim()),
  );
}

function quoted(word: string): string {
  const shown = visible(word);
  return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", String.raw`'\''`)}'`;
}
