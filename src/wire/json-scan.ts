/** What can be said about JSON text before it is parsed. */
export interface JsonScan {
  /** Nesting goes beyond the limit; the scan ended there. */
  readonly tooDeep: boolean;
  /** Field names that stand twice in one object, in order of appearance, each once; at most 5. JSON.parse keeps the last value only. */
  readonly duplicateKeys: readonly string[];
  /** A string holds half of a surrogate pair, which has no UTF-8 form. */
  readonly loneSurrogate: boolean;
}

const MAX_DUPLICATES = 5;
const MAX_KEY = 100;

/** An open array (no keys) or object (the keys seen so far). */
type Level = Set<string> | undefined;

/**
 * Looks over JSON text in one pass without recursion and without judging its syntax: text that is no JSON gives a harmless result.
 * Brackets inside strings do not count.
 *
 * @param maxDepth the deepest allowed nesting; the outermost array or object is depth 1
 */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const open: Level[] = [];
  const duplicates = new Set<string>();
  let loneSurrogate = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '[' || character === '{') {
      if (open.length === maxDepth) return { tooDeep: true, duplicateKeys: [...duplicates], loneSurrogate };
      open.push(character === '{' ? new Set() : undefined);
    } else if (character === ']' || character === '}') {
      open.pop();
    } else if (character === '"') {
      const end = endOfString(text, at);
      const raw = text.slice(at, end + 1);
      loneSurrogate ||= hasLoneSurrogate(raw);
      noteKey(open.at(-1), raw, text, end, duplicates);
      at = end;
    }
  }
  return { tooDeep: false, duplicateKeys: [...duplicates], loneSurrogate };
}

/** The index of the closing quote, or of the last character of an unterminated string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '"') return at;
    if (text[at] === '\\') at += 1;
  }
  return text.length - 1;
}

function noteKey(keys: Level, raw: string, text: string, end: number, duplicates: Set<string>): void {
  if (keys === undefined || !isFollowedByColon(text, end + 1)) return;
  const key = unescaped(raw);
  if (keys.has(key) && duplicates.size < MAX_DUPLICATES) duplicates.add(key.slice(0, MAX_KEY));
  keys.add(key);
}

function isFollowedByColon(text: string, start: number): boolean {
  let at = start;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
  return text[at] === ':';
}

function hasLoneSurrogate(raw: string): boolean {
  const escaped = /\\u[dD][89a-fA-F]/.test(raw);
  return /\p{Cs}/u.test(escaped ? unescaped(raw) : raw);
}

/** The value of a string literal; the literal itself when it is no valid one. */
function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    return JSON.parse(raw) as string;
  } catch {
    return raw;
  }
}
