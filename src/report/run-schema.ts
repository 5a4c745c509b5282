import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The JSON Schema of `plugfest-run/1`. It lies in `fixtures/` at the top of the package, whether this file runs from its source or from
 * the build.
 */
export function runSchema(): object {
  let top = import.meta.dirname;
  const schema = (): string => join(top, 'fixtures', 'plugfest-run-1.schema.json');
  while (!existsSync(schema()) && dirname(top) !== top) top = dirname(top);
  return JSON.parse(readFileSync(schema(), 'utf8')) as object;
}
