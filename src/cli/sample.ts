import { mkdir } from 'node:fs/promises';
import { findCases, findProofs, proofOf } from '../catalog/find.ts';
import { readGolden } from '../catalog/golden.ts';
import { withNotReached } from '../catalog/not-reached.ts';
import type { PlannedCase } from '../dsl/testcase.ts';
import { playWith, resultOf, type ReferencePeer } from '../engine/proof.ts';
import { writeReports, type OutputFolder } from '../report/index.ts';
import { runResult, type CaseResult, type TraceEvent } from '../trace/index.ts';
import { referencePeer } from './peers.ts';
import { planOf } from './plan.ts';
import { toolVersion } from './tool.ts';

/** Cases that show what a report can look like: passes, failures, a warning, one that does not apply, one that nobody could perform. */
const CASES = [
  'TC_001_CS',
  'TC_003_CS',
  'TC_004_2_CS',
  'TC_005_1_CS',
  'TC_010_CS',
  'TC_012_CS',
  'TC_013_CS',
  'TC_017_1_CS',
  'TC_017_2_CS',
  'TC_021_CS',
  'TC_023_4_CS',
  'TC_031_CS',
  'TC_041_CS',
  'TC_037_1_CS',
  'TC_040_1_CS',
  'TC_061_1_CS',
];

/** What is wrong with the charge point of the sample, and what its test bench cannot do. */
const FAULTS = ['hasty-heart', 'silent-when-finishing', 'keeps-cache'];
const MISSING_HANDS = ['fault', 'clearFault'];

/**
 * The sample report: a charge point with a few planted faults, tested in virtual time, so that the same sources always give
 * the same report.
 * @param folder where `index.html`, `result.json`, `junit.xml` and `summary.md` are written
 */
export async function writeSample(folder: string): Promise<void> {
  const wanted = (id: string): boolean => CASES.includes(id);
  const [cases, proofs] = [await findCases(wanted), await findProofs(wanted)];
  const peer = withMissingHands((await referencePeer('1.6', 'station'))!);
  const planned = cases.map(({ testCase }): PlannedCase => ({ testCase, binding: '1.6J' }));
  const { plan, skipped } = planOf(planned, () => peer.pics);
  const traces = new Map<string, readonly TraceEvent[]>();
  const results: CaseResult[] = [];
  for (const { testCase, binding } of plan) {
    const arrangement = { values: proofOf(proofs, testCase)?.arrangement.values ?? {} };
    const events = await playWith(testCase, binding, peer, arrangement, FAULTS, { cleanUp: false });
    const result = withNotReached(resultOf(events), (await readGolden(testCase, binding)) ?? []);
    traces.set(result.id, events);
    results.push(result);
  }
  const durationMs = results.reduce((sum, one) => sum + one.durationMs, 0);
  const header = {
    tool: { name: 'plugfest', version: toolVersion(), commit: 'sample' },
    command: 'plugfest self-play --sample',
    sut: {
      role: 'station',
      vendor: 'plugfest',
      model: 'embedded charge point with planted faults',
      firmware: toolVersion(),
    },
    pics: peer.pics,
    bindings: ['1.6J'],
    startedAt: '2026-01-01T00:00:00.000Z',
  } as const;
  const out: OutputFolder = {
    path: folder,
    async *readTrace({ id }) {
      yield* traces.get(id) ?? [];
    },
  };
  await mkdir(folder, { recursive: true });
  await writeReports(runResult(header, [...results, ...skipped], durationMs), out, [
    'html',
    'json',
    'junit',
    'markdown',
  ]);
}

/** A test bench that cannot do everything. */
function withMissingHands(peer: ReferencePeer): ReferencePeer {
  return {
    ...peer,
    make(terms) {
      const whole = peer.make(terms);
      return {
        ...whole,
        name: 'test bench',
        perform: (action, context) =>
          MISSING_HANDS.includes(action.action)
            ? Promise.resolve({ outcome: 'unsupported' })
            : whole.perform(action, context),
      };
    },
  };
}
