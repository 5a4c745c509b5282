import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of `package.json`, from the sources and from the build alike. */
export const projectFolder = folderOfPackage(dirname(fileURLToPath(import.meta.url)));

/** The version of plugfest. */
export function toolVersion(): string {
  return (JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string }).version;
}

/** The commit that this plugfest was built from; `unknown` outside a checkout. */
export function toolCommit(): string {
  if (!existsSync(join(projectFolder, '.git'))) return 'unknown';
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      cwd: projectFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // A checkout without git, or without a commit: the version alone must do.
    return 'unknown';
  }
}

/** How the programme was called, for hints that can be typed as they stand: `plugfest`, or `node bin/plugfest.js` from a checkout. */
export function calledAs(script: string | undefined = process.argv[1], cwd: string = process.cwd()): string {
  if (script === undefined || basename(script) !== 'plugfest.js') return 'plugfest';
  const path = relative(cwd, script);
  return `node ${path.startsWith('..') ? script : path}`;
}

function folderOfPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder));
}
