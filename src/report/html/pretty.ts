import { lines } from '../safe-text.ts';

/** How long a laid-out message may become, in characters, and how deep its lines are moved in. */
const OUTPUT_SHOWN = 24_000;
const DEEPEST_INDENT = 12;

/**
 * Lays a message out over lines and changes nothing else in it: numbers, escapes and repeated names stay as they were on the wire.
 * Works on messages that were cut, too; what is neither JSON nor XML comes back as it is. The result is safe to show.
 */
export function pretty(text: string): string {
  const start = text.trimStart().charAt(0);
  const laidOut = start === '[' || start === '{' ? prettyJson(text) : start === '<' ? prettyXml(text) : text;
  return lines(laidOut, OUTPUT_SHOWN);
}

/** A string with its quotes, a run of other characters, or one character of structure. */
const JSON_TOKEN = /"(?:[^"\\]|\\.)*"?|[^\s"[\]{},:]+|[[\]{},:]/gs;
const INLINE_WIDTH = 72;

/** Each field on a line of its own, but lists and objects that fit into one line stay there, as does the envelope of OCPP-J. */
function prettyJson(text: string): string {
  const tokens = [...text.matchAll(JSON_TOKEN)].map(([token]) => token);
  // `[2, "id", "Action", {` reads best in one line: the outermost list breaks nowhere.
  const envelope = tokens[0] === '[' ? 1 : 0;
  let out = '';
  let depth = 0;
  let inlineUntil = -1;
  for (const [index, token] of tokens.entries()) {
    if (out.length > OUTPUT_SHOWN) break;
    const opens = token === '[' || token === '{';
    const closes = token === ']' || token === '}';
    const before = tokens[index - 1] ?? '';
    if (closes) depth -= 1;
    const breaks = index > inlineUntil && (closes || before === ',' || before === '[' || before === '{');
    const inEnvelope = depth + (closes ? 1 : 0) <= envelope && envelope > 0;
    if (breaks && !inEnvelope) out += newLine(depth - envelope);
    else if (before === ',') out += ' ';
    out += token === ':' ? ': ' : token;
    if (opens) {
      depth += 1;
      if (index > inlineUntil && depth > envelope) inlineUntil = Math.max(inlineUntil, inlineEnd(tokens, index));
    }
  }
  return out;
}

/** The place of the bracket that closes the one at `start` when everything up to there fits into one line; -1 otherwise. */
function inlineEnd(tokens: readonly string[], start: number): number {
  let width = 0;
  let open = 0;
  for (let index = start; index < tokens.length && width <= INLINE_WIDTH; index += 1) {
    const token = tokens[index] ?? '';
    width += token.length + 1;
    if (token === '[' || token === '{') open += 1;
    if ((token === ']' || token === '}') && (open -= 1) === 0) return width <= INLINE_WIDTH ? index : -1;
  }
  return -1;
}

const XML_TOKEN = /<[^>]*>?|[^<]+/g;

function prettyXml(text: string): string {
  let out = '';
  let depth = 0;
  let before: 'nothing' | 'open' | 'close' | 'text' = 'nothing';
  for (const [token] of text.matchAll(XML_TOKEN)) {
    if (out.length > OUTPUT_SHOWN) break;
    if (token.trim() === '') continue;
    const kind = kindOf(token);
    if (token.startsWith('</')) depth -= 1;
    // An element's text stays on the line of its tags, and an empty element on one line.
    const inline =
      before === 'nothing' || (kind === 'text' && before === 'open') || (token.startsWith('</') && before !== 'close');
    out += inline ? token : newLine(depth) + token;
    if (kind === 'open') depth += 1;
    before = kind;
  }
  return out;
}

/** An end tag, an empty element and a declaration all leave nothing open. */
function kindOf(token: string): 'open' | 'close' | 'text' {
  if (!token.startsWith('<')) return 'text';
  return token.startsWith('</') || token.endsWith('/>') || /^<[?!]/.test(token) ? 'close' : 'open';
}

function newLine(depth: number): string {
  return `\n${'  '.repeat(Math.min(Math.max(0, depth), DEEPEST_INDENT))}`;
}
