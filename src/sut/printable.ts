import { visible } from '../wire/bounded.ts';

/**
 * Text for one line of a terminal or a message: white space is one blank, whatever could hide, move or colour other text is
 * escaped, and what is longer than `max` characters is cut.
 */
export function printable(text: string, max = 200): string {
  return visible(
    text
      .slice(0, 4 * max)
      .replaceAll(/\s+/g, ' ')
      .trim(),
    max,
  );
}
