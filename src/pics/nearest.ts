/**
 * The name that somebody who wrote `written` most probably meant, or undefined when none is near.
 * Case, `-` and `_` do not count as differences.
 */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  const wanted = plain(written);
  if (wanted.length === 0 || wanted.length > 100) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const distance = editDistance(wanted, plain(name));
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** `unknown name 'x'; did you mean 'y'?`, or where nothing is near, all names that there are. */
export function unknownName(kind: string, written: string, names: readonly string[]): string {
  const meant = nearest(written, names);
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  const advice = meant === undefined ? `known are: ${names.join(', ')}` : `did you mean '${meant}'?`;
  return `unknown ${kind} '${shown}'; ${advice}`;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}

/** Levenshtein distance: the fewest insertions, deletions and replacements of single characters. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
