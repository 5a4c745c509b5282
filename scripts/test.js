#!/usr/bin/env node
/**
 * What `npm test` runs after the build: the unit and integration tests under dist/, then self-play. The last line is always
 * `N passed, N failed`; the exit code is 1 when something failed, and also when nothing was run.
 *
 *   node scripts/test.js [unit] [self-play]      one part only
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';

// Findings name the line of the source.
process.setSourceMapsEnabled(true);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const parts = { unit, 'self-play': selfPlay };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`unknown part ${unknown.join(', ')}; there are ${Object.keys(parts).join(' and ')}`);
  process.exit(2);
}

let [passed, failed] = [0, 0];
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const count = await run();
  // A part that runs nothing has found nothing: that is no success.
  if (count.passed + count.failed === 0) console.error(`${name}: nothing was run`);
  passed += count.passed;
  failed += count.passed + count.failed === 0 ? 1 : count.failed;
}
console.log(`${passed} passed, ${failed} failed`);
// A handle that a test left open must not keep the result waiting; what is written is written before the exit.
process.stdout.write('', () => process.exit(failed > 0 ? 1 : 0));

/** All built tests that still have a source. */
async function unit() {
  const files = readdirSync(join(root, 'dist/src'), { recursive: true })
    .filter((name) => name.endsWith('.test.js'))
    .filter((name) => existsSync(join(root, 'src', name.replace(/\.js$/, '.ts'))))
    .map((name) => join(root, 'dist/src', name))
    .sort();
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 20_000, color: process.stdout.isTTY === true });
  let broken = 0;
  for (const file of files) {
    // One by one: a file that cannot be loaded is a failure of its own and hides no other.
    mocha.files = [file];
    try {
      await mocha.loadFilesAsync();
    } catch (error) {
      console.error(`${file} cannot be loaded:`, error);
      broken += 1;
    }
  }
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve({ passed: runner.stats.passes, failed: runner.stats.failures + broken }));
  });
}

/** The cases against the reference peers. Counted by the line `N passed, N failed` of the command, else as one test. */
function selfPlay() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['bin/plugfest.js', 'self-play'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let tail = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      tail = (tail + text).slice(-4096);
    });
    child.on('close', (code) => {
      const said = [...tail.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
      const [good, bad] = said === undefined ? [code === 0 ? 1 : 0, 0] : [Number(said[1]), Number(said[2])];
      resolve({ passed: good, failed: code === 0 ? bad : Math.max(1, bad) });
    });
  });
}
