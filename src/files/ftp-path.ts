/**
 * A path of an FTP client, resolved within its place by the parts alone.
 * @returns the parts; undefined when it leads out of the place, or holds what no name may hold
 */
export function resolvePath(folder: readonly string[], path: string): readonly string[] | undefined {
  const parts = path.startsWith('/') ? [] : [...folder];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (/[\\\u0000-\u001f]/.test(part)) return undefined;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts;
}
