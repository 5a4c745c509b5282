import Mocha from 'mocha';
import type { PlannedCase } from '../dsl/testcase.ts';
import type { CaseResult } from '../trace/index.ts';
import { renderFinding } from '../verdict/index.ts';
import { NotRun, type Run } from './run.ts';

/** A case that did not pass, as mocha sees it. */
class CaseNotPassed extends Error {
  override readonly name: string;
  constructor(result: CaseResult) {
    const findings = result.findings
      .filter((finding) => finding.level === 'must')
      .map((finding) => renderFinding(finding));
    super([`${result.verdict}: ${result.because}`, ...findings].join('\n\n'));
    this.name = result.verdict ?? 'error';
    delete this.stack;
  }
}

export interface MochaOptions {
  /** Cases that apply, in order; each becomes one mocha test. */
  readonly plan: readonly PlannedCase[];
  readonly run: Run;
}

/** The title of the mocha test of a case: `TC_001_CS Cold Boot Charge Point @1.6J`. */
export function titleOf({ testCase, binding }: PlannedCase): string {
  return `${testCase.id} ${testCase.title} @${binding}`;
}

/**
 * The custom mocha UI: each case on each binding is one test under its version, role and profile. A test only awaits what
 * the lanes are working on anyway, so that mocha's order costs no time and its grep and bail work as ever.
 */
export function conformanceUi({ plan, run }: MochaOptions): (root: Mocha.Suite) => void {
  return (root) => {
    const suites = new Map<string, Mocha.Suite>();
    for (const planned of plan) {
      const { testCase } = planned;
      const names = [`OCPP ${testCase.version}`, testCase.kit.names[testCase.sut], testCase.spec.profile];
      const test = new Mocha.Test(titleOf(planned), async function (this: Mocha.Context) {
        this.timeout(0);
        const result = await run.resultOf(planned).catch((error: unknown) => {
          if (error instanceof NotRun) return undefined;
          throw error;
        });
        if (!result) return this.skip();
        if (result.verdict !== 'pass') throw new CaseNotPassed(result);
      });
      suiteAt(root, names, suites).addTest(test);
    }
  };
}

/** Runs mocha over the plan with no reporter of its own: what is shown is a fold of the trace. */
export async function runMocha(
  options: MochaOptions,
): Promise<{ readonly passes: number; readonly failures: number; readonly pending: number }> {
  const mocha = new Mocha({ reporter: Silent, timeout: 0 });
  conformanceUi(options)(mocha.suite);
  const finished = options.run.start();
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  await finished;
  return { passes: stats.passes, failures: stats.failures, pending: stats.pending };
}

/** A mocha reporter that keeps still. */
class Silent extends Mocha.reporters.Base {
  /** The base class would print the failures again. */
  override epilogue(): void {}
}

function suiteAt(root: Mocha.Suite, names: readonly string[], known: Map<string, Mocha.Suite>): Mocha.Suite {
  let suite = root;
  names.forEach((name, depth) => {
    const key = names.slice(0, depth + 1).join(' / ');
    const found = known.get(key) ?? Mocha.Suite.create(suite, name);
    known.set(key, found);
    suite = found;
  });
  return suite;
}
