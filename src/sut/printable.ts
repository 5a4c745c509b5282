/**
 * Text for a terminal or a message: control and format characters (escape sequences, line breaks, text direction) become blanks,
 * and what is longer than `max` characters is cut.
 */
export function printable(text: string, max = 200): string {
  const cut = text.length > max ? `${text.slice(0, max)}…` : text;
  return cut.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim();
}
