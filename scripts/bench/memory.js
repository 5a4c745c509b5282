import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findCases, findProofs, proofOf } from '../../dist/src/catalog/find.js';
import { referencePeer } from '../../dist/src/cli/peers.js';
import { playWith } from '../../dist/src/engine/proof.js';
import { outputFolder, writeReports } from '../../dist/src/report/index.js';
import { foldRun, Recorder } from '../../dist/src/trace/index.js';

const CASES = 1000;
const FRAMES = 100_000;
const MB = 2 ** 20;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** What a run keeps in memory: results, never frames. Events of real plays are taken again and again under other ids. */
export async function benchMemory() {
  const plays = await recordedPlays();
  const folder = mkdtempSync(join(tmpdir(), 'plugfest-bench-'));
  const recorder = new Recorder({ folder: join(folder, 'trace') });
  const fold = foldRun(header);
  recorder.subscribe((event) => fold.take(event));
  const atFirst = heap();
  let bytes = 0;
  const grown = [];
  for (let index = 0; index < CASES; index++) {
    for (const event of renamed(plays[index % plays.length], index)) {
      recorder.record(event);
      bytes += event.type === 'frame' ? event.text.length : 0;
    }
    if (index + 1 === CASES / 2 || index + 1 === CASES) grown.push((heap() - atFirst) / MB);
  }
  recorder.close();

  const run = fold.result(1);
  const formats = ['json', 'junit', 'html', 'markdown'];
  // Templates are compiled once and kept.
  await writeReports({ ...run, cases: run.cases.slice(0, 1) }, outputFolder(folder), formats);
  const before = heap();
  await writeReports(run, outputFolder(folder), formats);
  const left = (heap() - before) / MB;
  const html = statSync(join(folder, 'index.html')).size / MB;
  const traces = readdirSync(join(folder, 'trace')).length;
  rmSync(folder, { recursive: true });
  return [
    { what: `memory: after ${CASES / 2} cases`, value: grown[0], unit: 'MB' },
    { what: `memory: after ${CASES} cases (${traces} trace files)`, value: grown[1], unit: 'MB', goal: 'bounded' },
    { what: 'memory: per case', value: (1024 * grown[1]) / CASES, unit: 'kB', goal: 'bounded' },
    { what: 'memory: left behind by all reports', value: left, unit: 'MB', goal: 'about 0' },
    { what: `memory: index.html of ${CASES} cases`, value: html, unit: 'MB on disk' },
    {
      what: `memory: one case of ${FRAMES.toLocaleString('en')} frames`,
      value: oneLongCase(),
      unit: 'MB',
      goal: 'bounded',
    },
  ];
}

const header = {
  tool: { name: 'plugfest', version: '0', commit: '' },
  command: 'bench',
  sut: { role: 'station', vendor: '', model: '', firmware: '' },
  pics: {},
  bindings: ['1.6J'],
  startedAt: new Date(0).toISOString(),
};

async function recordedPlays() {
  const proofs = await findProofs();
  const plays = [];
  for (const { testCase } of await findCases()) {
    const peer = await referencePeer(testCase.version, testCase.sut);
    if (!peer || testCase.version !== '1.6') continue;
    const arrangement = proofOf(proofs, testCase)?.arrangement ?? {};
    plays.push(await playWith(testCase, testCase.bindings[0], peer, arrangement, [], { cleanUp: true }));
  }
  return plays;
}

function renamed(events, index) {
  const id = `TC_${String(index).padStart(4, '0')}_CS`;
  return events.map((event) => ({ ...event, case: `${id}@1.6J`, ...(event.type === 'case-begin' ? { id } : {}) }));
}

/** Heap growth by a case that goes on and on. */
function oneLongCase() {
  const fold = foldRun(header);
  const [begin] = renamed([{ at: 0, type: 'case-begin', binding: '1.6J', role: 'station', requirements: [] }], 0);
  const before = heap();
  fold.take(begin);
  for (let index = 0; index < FRAMES; index++) {
    const text = `[2,"${index}","Heartbeat",{}]`;
    fold.take({ at: index, case: begin.case, type: 'frame', index, direction: 'received', text, length: text.length });
    const tolerated = {
      type: 'tolerated',
      frame: index,
      action: 'Heartbeat',
      because: 'heartbeats may come at any time',
    };
    fold.take({ at: index, case: begin.case, ...tolerated });
  }
  const grown = (heap() - before) / MB;
  // The fold must live until it has been measured.
  fold.result(1);
  return Math.max(0, grown);
}

function heap() {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
