import { fileURLToPath } from 'node:url';

/** `fixtures/` beside `package.json`, from the sources and from the build alike. */
const fixtures = new URL(
  import.meta.url.includes('/dist/src/') ? '../../../fixtures/' : '../../fixtures/',
  import.meta.url,
);

/** The path of a file in `fixtures/`. */
export function fixtureFile(name: string): string {
  return fileURLToPath(new URL(name, fixtures));
}
