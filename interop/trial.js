import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts, here } from './machine.js';

const plugfest = join(here, '..', 'bin', 'plugfest.js');
const reports = join(here, '..', 'reports', 'interop');

/** Milliseconds that a peer may take to start, and a run to end. */
const STARTING = 30_000;
const RUNNING = 300_000;

/**
 * Starts the peer, runs plugfest against it, and holds the results against the table.
 * @param trial `warned` is what in its envelopes a warning of the run is about; `command(ports)` starts the peer, `args(ports)` are those of plugfest run, `expected` is the table; a peer says `ready`
 * @returns `found`: the table as it would have to be written today; `differences`: a line for each that is not as expected
 * @throws Lacking when the peer cannot be run on this machine
 */
export async function tryOut({ name, command, args, expected, warned = [] }) {
  const ports = await freePorts(3);
  const [program, ...words] = command(ports);
  const out = join(reports, name);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const peer = spawn(program, words, { stdio: ['ignore', 'pipe', openSync(`${out}.log`, 'w')] });
  const goodbye = () => peer.kill();
  process.once('exit', goodbye);
  try {
    await ready(peer);
    await run(
      [...args(ports), '--reporter', 'json', '--reporter', 'html', '--out', out, ...Object.keys(expected)],
      out,
    );
  } finally {
    goodbye();
    process.off('exit', goodbye);
  }
  return held(join(out, 'result.json'), { ...expected, envelopes: warned.join(', ') });
}

/** Waits until the peer says that it can be reached. Its output is read to the end: nobody likes a pipe that breaks. */
function ready(peer) {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (what) => reject(new Error(`the peer ${what}: its log is in reports/interop`));
    const late = setTimeout(() => fail('does not start'), STARTING);
    peer.stdout.on('data', (chunk) => {
      text += chunk;
      if (/^ready$/m.test(text)) resolve(undefined);
    });
    peer.on('error', (error) => fail(`does not start (${error.message})`));
    peer.on('exit', () => fail('ended before it was ready'));
    late.unref();
  });
}

async function run(args, out) {
  const log = openSync(`${out}.run.log`, 'w');
  const child = spawn(process.execPath, [plugfest, 'run', ...args], { stdio: ['ignore', log, log], timeout: RUNNING });
  const goodbye = () => child.kill();
  process.once('exit', goodbye);
  await once(child, 'exit');
  process.off('exit', goodbye);
}

/** Holds the results of a run against the table. */
function held(file, expected) {
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    const why = `plugfest run has left no results: see ${file.replace('/result.json', '.run.log')}`;
    return { found: [], differences: [why] };
  }
  const words = new Map(results.cases.map((one) => [one.id, inWords(one)]));
  words.set('envelopes', envelopesOf(results.cases));
  const found = [];
  const differences = [];
  for (const [id, wanted] of Object.entries(expected)) {
    const actual = words.get(id) ?? 'was not run';
    found.push(`${id}: '${actual}',`);
    if (actual !== wanted) differences.push(id, `   expected ${wanted}`, `   but was  ${actual}`);
  }
  return { found, differences };
}

/** What the run warns of in envelopes, each once. */
function envelopesOf(cases) {
  const warnings = cases.flatMap(({ findings }) => findings.filter(ofEnvelopes));
  return [...new Set(warnings.map(({ details }) => details[0].what))].sort().join(', ');
}

/** What is said about envelopes once in a run, wherever it is met first: of no case in particular. */
function ofEnvelopes({ level, step, subject }) {
  return level === 'should' && !step && subject.includes('should write the envelope of');
}

/** A result in the words of a table: `pass`, or `fail: must at 3: status`; weaker findings stand there as well. */
export function inWords({ verdict, notApplicable, because, findings }) {
  if (notApplicable) return 'not applicable';
  const words = findings
    .filter((one) => !ofEnvelopes(one))
    .map(({ level, step, details }) => `${level} at ${step}: ${details.map(({ what }) => what).join(', ')}`);
  const why = verdict === 'pass' || verdict === 'fail' ? '' : ` (${because})`;
  return [`${verdict}${why}`, ...new Set(words)].join('; ');
}
