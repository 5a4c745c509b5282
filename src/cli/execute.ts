import { readGolden } from '../catalog/golden.ts';
import { withNotReached } from '../catalog/not-reached.ts';
import { realClock } from '../clock/index.ts';
import type { PlannedCase } from '../dsl/testcase.ts';
import type { Lane } from '../engine/lane.ts';
import { runMocha } from '../engine/mocha-ui.ts';
import { Run } from '../engine/run.ts';
import {
  outputFolder,
  ReportWriteFailed,
  writeReports,
  writeRunHeader,
  type Reporter,
  type ReportFormat,
} from '../report/index.ts';
import { foldRun, Recorder, runResult, type CaseResult, type RunHeader, type RunResult } from '../trace/index.ts';
import { join } from 'node:path';
import type { ClaimCheck } from './claim-check.ts';
import { forgetEarlierRun } from './earlier-run.ts';
import { onInterrupt } from './interrupts.ts';
import type { KnownDeviations, NamedCase } from './known-deviations.ts';
import { SutIdentity } from './sut-identity.ts';
import { UserError } from './user-error.ts';

/** Everything that a run on real systems needs, ready to go. */
export interface Execution {
  readonly lanes: readonly Lane[];
  readonly plan: readonly PlannedCase[];
  /** Cases that were selected and do not apply. */
  readonly notApplicable: readonly CaseResult[];
  readonly header: RunHeader;
  readonly repeat: number;
  readonly bail: boolean;
  readonly out: string;
  /** Shown while the run goes on, beside what is written at its end. */
  readonly live: readonly Reporter[];
  readonly formats: readonly ReportFormat[];
  /** Takes secrets out of every text before it is stored. */
  readonly redact: (text: string) => string;
  /** For the user: trouble with the evidence, and what happens on Ctrl-C. */
  readonly warn: (line: string) => void;
  /** Is handed what stops the run, for an operator who says "stop". */
  readonly onStart?: (stop: (why: string) => void) => void;
  /** Holds the claims of the PICS against what the system under test says. */
  readonly claims?: ClaimCheck;
  /** The deviations that are known, and every case that they may name. */
  readonly known?: { readonly deviations: KnownDeviations; readonly catalogue: readonly NamedCase[] };
  /** Is asked at the end of each case: a reason ends the run, since no further case could come to anything. */
  readonly hopeless?: () => string | undefined;
}

/** How a run ended. */
export interface Executed {
  readonly run: RunResult;
  readonly exitCode: number;
}

/** Runs the plan, writes the reports, and says how the process should end. Ctrl-C cleans up and reports what ran. */
export async function execute(execution: Execution): Promise<Executed> {
  const { plan, header, out } = execution;
  const folder = outputFolder(out);
  await forgetEarlierRun(out);
  await writeRunHeader(header, folder).catch((error: unknown) => {
    // Nothing has been run yet: a mistake to mend, not a run without a report.
    throw error instanceof ReportWriteFailed ? new UserError(error.message) : error;
  });
  const recorder = new Recorder({
    folder: join(out, 'trace'),
    redact: execution.redact,
    onTrouble: (trouble) => execution.warn(trouble.message),
  });
  const { known } = execution;
  const excuse = (one: CaseResult): CaseResult => known?.deviations.excuse(one) ?? one;
  const fold = foldRun(header, excuse);
  const identity = new SutIdentity(header.sut);
  const planned = plan.length * execution.repeat;
  recorder.subscribe((event) => fold.take(event));
  recorder.subscribe((event) => identity.take(event));
  if (execution.claims) recorder.subscribe((event) => execution.claims?.take(event));
  for (const reporter of execution.live) recorder.subscribe((event) => reporter.onEvent?.(event, { planned }));
  for (const result of execution.notApplicable) fold.add(result);

  const begun = realClock.now();
  const run = new Run({
    lanes: execution.lanes,
    plan,
    repeat: execution.repeat,
    bail: execution.bail,
    excused: (one) => excuse(one).expected !== undefined,
    clock: realClock,
    record: (event) => recorder.record(event),
  });
  execution.onStart?.((why) => run.stop(why));
  let hopeless: string | undefined;
  recorder.subscribe((event) => {
    if (event.type !== 'case-end' || run.interrupted) return;
    hopeless = execution.hopeless?.();
    if (hopeless !== undefined) run.stop(hopeless);
  });
  const restore = onInterrupt((by) => {
    if (!run.interrupted)
      execution.warn(
        'stopping: the system under test is brought back to idle first (Ctrl-C again: it is left as it is)',
      );
    run.stop(`stopped by ${by}`);
  });
  try {
    await runMocha({ plan, run });
  } finally {
    restore();
    recorder.close();
  }
  const folded = fold.result(realClock.now() - begun, run.stopped);
  const cases = await Promise.all(folded.cases.map((one) => complete(one, plan)));
  const { stale, open } = known?.deviations.outcome(known.catalogue) ?? { stale: [], open: [] };
  const end = {
    stale,
    claimRemarks: execution.claims?.remarks ?? [],
    ...(run.stopped === undefined ? {} : { stopped: run.stopped }),
  };
  const result = runResult({ ...header, sut: identity.sut }, cases, folded.durationMs, end);
  await writeReports(result, folder, execution.formats);
  for (const reporter of execution.live) await reporter.onEnd?.(result, folder);
  for (const line of open) execution.warn(line);
  return { run: result, exitCode: run.interrupted && hopeless === undefined ? 130 : exitCodeOf(result) };
}

/** 0 all passed or failed as expected, 1 another fail or an expectation that no longer holds, 3 an inconclusive or an error. */
export function exitCodeOf({ summary, stale = [] }: RunResult): number {
  if (summary.fail > summary.expected || stale.length > 0) return 1;
  return summary.error > 0 || summary.inconclusive > 0 ? 3 : 0;
}

async function complete(result: CaseResult, plan: readonly PlannedCase[]): Promise<CaseResult> {
  const planned = plan.find(({ testCase, binding }) => testCase.id === result.id && binding === result.binding);
  const golden = planned && (await readGolden(planned.testCase, planned.binding));
  return golden ? withNotReached(result, golden) : result;
}
