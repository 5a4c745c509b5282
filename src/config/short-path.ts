import { relative } from 'node:path';

/** A path as messages show it: from the current directory, unless it leads out of it. */
export function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') ? path : short;
}
