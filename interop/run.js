#!/usr/bin/env node
/**
 * `npm run interop`: plugfest against implementations of other authors, each as a process of its own. What is said about each must be what
 * its table says, no more and no less. What this machine lacks is skipped, and said.
 *
 *   node interop/run.js [--show] [peer ...]      only these; --show tells all that was found
 */
import { ts15, nodeRed15, nodeRed16 } from './trials/soap-csms.js';
import { javaMended, javaStation } from './trials/soap-station.js';
import { pythonCsms, pythonStation } from './trials/python.js';
import { Lacking } from './machine.js';
import { tryOut } from './trial.js';

const trials = [ts15, nodeRed15, nodeRed16, javaStation, javaMended, pythonCsms, pythonStation];
const asked = process.argv.slice(2).filter((argument) => argument !== '--show');
const show = process.argv.includes('--show');
const unknown = asked.filter((name) => !trials.some((trial) => trial.name === name));
if (unknown.length > 0) {
  console.error(`unknown peer ${unknown.join(', ')}; there are: ${trials.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

// Whoever stops this stops what it has started, too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const counts = { ok: 0, failed: 0, skipped: 0 };
for (const trial of trials) {
  if (asked.length > 0 && !asked.includes(trial.name)) continue;
  console.log(`\n== ${trial.name}: ${trial.title}`);
  const begun = Date.now();
  try {
    const { found, differences } = await tryOut(trial);
    for (const line of [...(show ? found : []), ...differences]) console.log(`   ${line}`);
    const good = differences.length === 0;
    counts[good ? 'ok' : 'failed'] += 1;
    const seconds = Math.round((Date.now() - begun) / 1000);
    console.log(good ? `ok: ${Object.keys(trial.expected).length} cases, as expected (${seconds} s)` : 'FAILED');
  } catch (error) {
    const lacking = error instanceof Lacking;
    counts[lacking ? 'skipped' : 'failed'] += 1;
    console.log(`${lacking ? 'SKIPPED' : 'FAILED'}: ${error.message}`);
  }
}

console.log(`\n${counts.ok} peers as expected, ${counts.failed} not, ${counts.skipped} skipped`);
if (counts.skipped > 0) console.log('What was skipped is not tested. The reasons stand above.');
process.exitCode = counts.failed === 0 ? 0 : 1;
