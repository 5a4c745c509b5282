import { REDACTED } from '../trace/index.ts';

const SECRET = /^--password(=|$)/;

/** The command that was given, as one could type it again; the value of a secret flag is replaced. @param argv as `process.argv` */
export function commandLine(argv: readonly string[]): string {
  const words = argv.slice(2);
  const shown = words.map((word, index) => {
    if (SECRET.test(words[index - 1] ?? '') && !words[index - 1]!.includes('=')) return REDACTED;
    const secret = SECRET.exec(word);
    return secret?.[1] === '=' ? `--password=${REDACTED}` : quoted(word);
  });
  return ['plugfest', ...shown].join(' ');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
