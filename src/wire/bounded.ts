/** Showing what a hostile peer sent: never more characters than allowed, never a control character, never a throw. */

const MAX_DEPTH = 8;
const MAX_ITEMS = 50;
const ELLIPSIS = '…';

/**
 * A one-line JSON preview of any value, at most `maxChars` UTF-16 units long, safe to print (see `visible`).
 * Deep, wide and long parts are cut with `…`; the work done is bounded by `maxChars`, not by the size of the value.
 */
export function bounded(value: unknown, maxChars = 200): string {
  const preview = new Preview(maxChars);
  try {
    preview.write(value, 0);
  } catch {
    return cut('(unprintable value)', maxChars);
  }
  return visible(preview.text, maxChars);
}

/**
 * Text with everything made visible that could hide, move or colour other text: control characters, escape sequences, bidirectional
 * and other formatting marks, line separators and halves of surrogate pairs become `\xNN` or `\u{NNNN}`. At most `maxChars` UTF-16 units long.
 */
export function visible(text: string, maxChars = 2000): string {
  // An escape is up to 9 characters long: characters beyond the limit cannot come back into view.
  const head = text.length > maxChars ? text.slice(0, maxChars + 1) : text;
  return cut(head.replace(INVISIBLE, escaped), maxChars);
}

/** Control characters, formatting marks, line separators, byte order mark, tags, lone surrogates, private and unassigned code points. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

/** Cuts to `maxChars`, the ellipsis included, and not through a surrogate pair. */
function cut(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  if (maxChars <= 0) return '';
  const end = maxChars - ELLIPSIS.length;
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end) + ELLIPSIS;
}

/** Writes a value as JSON until the room is used up. */
class Preview {
  text = '';
  readonly #room: number;

  constructor(maxChars: number) {
    this.#room = maxChars;
  }

  get #full(): boolean {
    return this.text.length > this.#room;
  }

  write(value: unknown, depth: number): void {
    if (this.#full) return;
    if (typeof value === 'string') this.text += this.#quoted(value);
    else if (typeof value === 'object' && value !== null) this.#writeObject(value, depth);
    else if (typeof value === 'bigint' || typeof value === 'symbol')
      this.text += value.toString().slice(0, this.#room + 1);
    else if (typeof value === 'function') this.text += '(function)';
    else this.text += Object.is(value, -0) ? '-0' : String(value);
  }

  #writeObject(value: object, depth: number): void {
    const list = Array.isArray(value);
    const [open, close] = list ? ['[', ']'] : ['{', '}'];
    this.text += open;
    if (depth >= MAX_DEPTH) this.text += ELLIPSIS;
    else if (list) this.#writeItems(value, depth);
    else this.#writeFields(value, depth);
    this.text += close;
  }

  #writeItems(items: readonly unknown[], depth: number): void {
    for (let i = 0; i < items.length && !this.#full; i += 1) {
      if (i > 0) this.text += ',';
      if (i === MAX_ITEMS) {
        this.text += ELLIPSIS;
        return;
      }
      this.write(items[i], depth + 1);
    }
  }

  #writeFields(value: object, depth: number): void {
    let written = 0;
    for (const key in value) {
      if (this.#full) return;
      if (!Object.hasOwn(value, key)) continue;
      if (written > 0) this.text += ',';
      if (written === MAX_ITEMS) {
        this.text += ELLIPSIS;
        return;
      }
      this.text += `${this.#quoted(key)}:`;
      this.write((value as Readonly<Record<string, unknown>>)[key], depth + 1);
      written += 1;
    }
  }

  #quoted(text: string): string {
    return text.length > this.#room
      ? `${JSON.stringify(text.slice(0, this.#room)).slice(0, -1)}${ELLIPSIS}"`
      : JSON.stringify(text);
  }
}
