/** Text for a terminal: how wide it shows, how to cut it to a width, how to colour it. */

const MARKS = /^[\p{Mn}\p{Me}]$/u;
const WIDE =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]$/u;

/** How many columns a text without escape sequences takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

/** The text cut to `columns`, with an ellipsis when something is missing. */
export function fit(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let room = columns - 1;
  let cut = '';
  for (const character of text) {
    room -= widthOf(character);
    if (room < 0) break;
    cut += character;
  }
  return columns < 1 ? '' : `${cut}…`;
}

/** The text padded with blanks to `columns`. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

function widthOf(character: string): number {
  if (MARKS.test(character)) return 0;
  return WIDE.test(character) || (character.codePointAt(0) ?? 0) >= 0x20000 ? 2 : 1;
}

export type Paint = (style: 'green' | 'red' | 'yellow' | 'magenta' | 'dim' | 'bold', text: string) => string;

const CODES = { green: 32, red: 31, yellow: 33, magenta: 35, dim: 2, bold: 1 } as const;

/** Colours text, or leaves it as it is. */
export function paint(colour: boolean): Paint {
  return (style, text) => (colour && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}
