import type { Binding } from '../protocol/index.ts';

/** The key of a case within a run: `TC_001_CS@1.6J`, from the second repetition on with `#2`. */
export function caseKey(id: string, binding: Binding, repetition = 1): string {
  return repetition > 1 ? `${id}@${binding}#${repetition}` : `${id}@${binding}`;
}

/** The file under `trace/` that holds a case's events: the key with everything that a file system or a URL could trip over made safe. */
export function traceFile(key: string): string {
  const safe = key.replace(
    /[^A-Za-z0-9_.@-]/g,
    (character) => `~${character === '#' ? '' : character.codePointAt(0)!.toString(16)}`,
  );
  return `${safe.replace(/^\./, '~2e').slice(0, 180)}.jsonl`;
}
