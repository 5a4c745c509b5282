import { findCases, findProofs, proofOf } from '../catalog/find.ts';
import { goldenFile, goldenText, readGolden, writeGolden } from '../catalog/golden.ts';
import { matcherFor } from '../catalog/select.ts';
import { coverageOf } from '../engine/coverage.ts';
import { DoesNotApply, prove, type ProofResult } from '../engine/proof.ts';
import { relative } from 'node:path';
import type { Binding } from '../protocol/index.ts';
import { referencePeer } from './peers.ts';
import { assertKnown } from './selection.ts';

export interface ProvingOptions {
  readonly patterns: readonly string[];
  readonly json: boolean;
  /** Writes the golden listings in place of comparing with them. */
  readonly updateGolden: boolean;
  /** The bindings to play over; all of a case unless given. */
  readonly over?: readonly Binding[];
  readonly say: (line: string) => void;
}

/**
 * Proves the cases: the reference peer passes, the performed steps equal the golden listing, each planted fault is caught
 * at its step, and every obligation can fail.
 * @returns the exit code: 0 when everything holds
 */
export async function proveCases(options: ProvingOptions): Promise<number> {
  const { say } = options;
  const selected = matcherFor(options.patterns);
  const cases = await findCases(selected);
  assertKnown(
    options.patterns,
    cases.map(({ testCase }) => testCase),
  );
  const proofs = await findProofs(selected);
  const results: ProofResult[] = [];
  const problems: string[] = [];
  for (const { testCase } of cases) {
    const peer = await referencePeer(testCase.version, testCase.sut);
    const proof = proofOf(proofs, testCase);
    if (!peer) problems.push(`${testCase.id}: there is no reference ${testCase.sut} for ${testCase.version}`);
    if (!proof)
      problems.push(`${testCase.id}: no ${testCase.id}.faults.ts beside the case: nothing shows that it can fail`);
    if (!peer) continue;
    for (const binding of testCase.bindings.filter((one) => options.over?.includes(one) ?? true)) {
      const result = await proven(testCase, binding, peer, proof);
      if (typeof result === 'string') {
        problems.push(`${testCase.id} @${binding}: ${result}`);
        continue;
      }
      results.push(result);
      const wrong = [...problemsOf(result), ...(await goldenProblem(result, options.updateGolden))];
      problems.push(...wrong.map((problem) => `${testCase.id} @${binding}: ${problem}`));
      if (!options.json)
        say(
          `${wrong.length === 0 ? 'proven ' : 'NOT OK '} ${testCase.id.padEnd(16)} @${binding}  ${result.kills.filter((kill) => kill.killed).length}/${result.kills.length} faults caught`,
        );
    }
  }
  const coverage = coverageOf(results);
  // Some obligations are killed by faults of other cases; only a whole run can tell.
  const whole = options.patterns.length === 0 && options.over === undefined;
  if (whole) problems.push(...coverage.stale.map((key) => `the excuse for ${key} no longer applies: remove it`));
  if (options.json) say(JSON.stringify(asJson(results, problems), null, 2));
  else summary(results, coverage, problems, whole, say);
  return problems.length === 0 && (!whole || coverage.open.length === 0) ? 0 : 1;
}

/** The proof of a case, or why there is none. */
async function proven(...args: Parameters<typeof prove>): Promise<ProofResult | string> {
  try {
    return await prove(...args);
  } catch (error) {
    if (error instanceof DoesNotApply) return error.message;
    throw error;
  }
}

function problemsOf(result: ProofResult): string[] {
  return [
    ...(result.problem === '' ? [] : [`the reference peer does not pass: ${result.problem}`]),
    ...result.kills.filter((kill) => kill.problem !== '').map((kill) => `fault ${kill.fault}: ${kill.problem}`),
  ];
}

async function goldenProblem(result: ProofResult, update: boolean): Promise<string[]> {
  const { testCase, binding, reference } = result;
  if (reference.verdict !== 'pass') return [];
  if (update) {
    await writeGolden(testCase, binding, reference.steps);
    return [];
  }
  const golden = await readGolden(testCase, binding);
  const file = relative(process.cwd(), goldenFile(testCase, binding));
  if (!golden)
    return [
      `no golden listing; look at the steps and write it with: plugfest self-play ${testCase.id} --update-golden`,
    ];
  return goldenText(golden) === goldenText(reference.steps)
    ? []
    : [`the performed steps differ from ${file}; see why, then --update-golden`];
}

function summary(
  results: readonly ProofResult[],
  coverage: ReturnType<typeof coverageOf>,
  problems: readonly string[],
  whole: boolean,
  say: (line: string) => void,
): void {
  for (const problem of problems) say(`\n${problem}`);
  if (coverage.open.length > 0) {
    say(`\nobligations that no fault kills${whole ? '' : ' (among the selected cases)'}:`);
    for (const open of coverage.open) say(`  ${open.key.padEnd(28)} ${open.text}`);
  }
  const excused = coverage.obligations.filter((one) => !one.killed && one.excused !== undefined).length;
  const pairs = results.reduce((sum, one) => sum + 1 + one.kills.length, 0);
  const seconds = results.reduce((sum, one) => sum + one.durationMs, 0) / 1000;
  const share = coverage.obligations.length === 0 ? 100 : (100 * coverage.killed) / coverage.obligations.length;
  say(
    `\n${results.length} cases, ${pairs} plays in ${seconds.toFixed(1)} s (${Math.round(pairs / Math.max(seconds, 0.001))} a second)`,
  );
  say(
    `kill coverage ${share.toFixed(1)} %: ${coverage.killed} of ${coverage.obligations.length} obligations, ${excused} excused, ${coverage.open.length} open`,
  );
}

function asJson(results: readonly ProofResult[], problems: readonly string[]): unknown {
  return {
    cases: results.map((one) => ({
      id: one.testCase.id,
      binding: one.binding,
      reference: one.reference.verdict,
      problem: one.problem,
      kills: one.kills,
      unkilled: one.unkilled,
      steps: one.reference.steps.filter((step) => step.must).map((step) => ({ path: step.path, text: step.text })),
    })),
    problems,
    coverage: coverageOf(results),
  };
}
