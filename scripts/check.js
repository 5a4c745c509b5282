#!/usr/bin/env node
/**
 * `npm run check`: everything that must hold before a change is done. Every step runs even after one has failed; the table at
 * the end says which, and the exit code is 1 when any did.
 *
 *   node scripts/check.js [step ...]      only these steps
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const plugfest = (...args) => [process.execPath, 'bin/plugfest.js', ...args];
const script = (name, ...args) => [process.execPath, `scripts/${name}.js`, ...args];
const tool = (path, ...args) => [process.execPath, `node_modules/${path}`, ...args];

/** In this order; the ones after `build` use what it built. */
const steps = {
  types: tool('typescript/bin/tsc', '-p', '.', '--noEmit'),
  lint: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  layers: script('layers'),
  format: tool('prettier/bin/prettier.cjs', '--check', '.'),
  'generated is clean': script('generate-protocol', '--check'),
  requirements: script('requirements', '--check'),
  build: ['npm', 'run', '--silent', 'build'],
  unit: script('test', 'unit'),
  'catalogue lint': plugfest('list', '--lint'),
  'self-play and goldens': plugfest('self-play'),
  'null peers': plugfest('self-play', '--null'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`unknown step ${unknown.join(', ')}; there are: ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}

const results = [];
for (const [name, [command, ...args]] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n== ${name}`);
  const begin = performance.now();
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error !== undefined) console.error(error.message);
  results.push({ name, ok: status === 0, seconds: (performance.now() - begin) / 1000 });
}

const width = Math.max(...results.map(({ name }) => name.length));
console.log();
for (const { name, ok, seconds } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`);
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
