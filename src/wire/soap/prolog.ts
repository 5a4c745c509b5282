/** What may stand before a document type: the XML declaration and processing instructions, and comments. */
const ASIDES = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const;

/**
 * Whether a document type declaration is the first thing that counts in a text. One step after the other: a single expression for all of
 * it could take for ever on a prolog of many parts.
 */
export function declaresType(text: string): boolean {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    at = afterSpace(text, at);
    const [begin, end] = ASIDES.find(([aside]) => text.startsWith(aside, at)) ?? [];
    if (begin === undefined) return text.startsWith('<!DOCTYPE', at);
    const over = text.indexOf(end, at + begin.length);
    if (over < 0) return false;
    at = over + end.length;
  }
}

function afterSpace(text: string, from: number): number {
  const space = /\s*/uy;
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
}
