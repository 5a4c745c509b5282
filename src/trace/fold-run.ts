import type { Verdict } from '../verdict/index.ts';
import { VERDICTS } from '../verdict/index.ts';
import type { TraceEvent } from './event.ts';
import { foldCase } from './fold.ts';
import type { CaseFold } from './fold.ts';
import type { CaseResult, Repetition, RunResult, Summary } from './result.ts';

/** What is known of a run before its first case. */
export type RunHeader = Pick<RunResult, 'tool' | 'command' | 'sut' | 'pics' | 'bindings' | 'startedAt'>;

/** How a run ended beside its cases. */
export type RunEnd = Pick<RunResult, 'stopped' | 'stale' | 'claimRemarks'>;

/** What a case that does not apply brings along: the catalogue knows it, no trace does. */
export type CaseDescription = Pick<
  CaseResult,
  'id' | 'binding' | 'role' | 'title' | 'profile' | 'status' | 'condition' | 'purpose' | 'requirements'
>;

/** Takes the events of all cases, interleaved as they come, and holds the results, never the frames. */
export interface RunFold {
  take(event: TraceEvent): void;
  /** Adds a case that has no events: one that does not apply, or one that was folded elsewhere. */
  add(result: CaseResult): void;
  /** The result of one case as far as it is known, by its key; undefined when no event of it was seen. */
  caseResult(key: string): CaseResult | undefined;
  /** @param durationMs of the whole run; @param stopped why the run ended early, if it did */
  result(durationMs: number, stopped?: string): RunResult;
}

/** The fold of a whole run. @param excuse marks what is expected in the result of each single run of a case */
export function foldRun(header: RunHeader, excuse: (one: CaseResult) => CaseResult = (one) => one): RunFold {
  const folds = new Map<string, CaseFold>();
  const others: CaseResult[] = [];
  return {
    take(event) {
      let fold = folds.get(event.case);
      if (!fold) folds.set(event.case, (fold = foldCase()));
      fold.take(event);
    },
    add: (result) => void others.push(result),
    caseResult: (key) => folds.get(key)?.result(),
    result(durationMs, stopped) {
      const cases = worstRepetitions([...[...folds.values()].map((fold) => excuse(fold.result())), ...others]);
      return runResult(header, cases, durationMs, stopped === undefined ? {} : { stopped });
    },
  };
}

/** A run's result from the results of its cases. */
export function runResult(
  header: RunHeader,
  cases: readonly CaseResult[],
  durationMs: number,
  { stopped, stale = [], claimRemarks = [] }: RunEnd = {},
): RunResult {
  const { tool, command, sut, pics, bindings, startedAt } = header;
  return {
    format: 'plugfest-run/1',
    tool,
    command,
    sut,
    pics,
    ...(claimRemarks.length === 0 ? {} : { claimRemarks }),
    bindings,
    startedAt,
    durationMs,
    ...(stopped === undefined ? {} : { stopped }),
    summary: summarize(cases),
    ...(stale.length === 0 ? {} : { stale }),
    cases,
  };
}

/** The result of a case that does not apply. @param reason which claim is missing, as a sentence */
export function notApplicable(description: CaseDescription, reason: string): CaseResult {
  const { id, binding, role, title, profile, status, condition, purpose, requirements } = description;
  return {
    ...{ id, binding, role, title, profile, status, condition, purpose, requirements },
    verdict: null,
    notApplicable: reason,
    because: reason,
    durationMs: 0,
    demandedMs: 0,
    findings: [],
    steps: [],
    identity: '',
    trace: '',
  };
}

/** Counts the verdicts and the warnings. A verdict `none` cannot come out of a fold and counts as an error. */
export function summarize(cases: readonly CaseResult[]): Summary {
  const count = { pass: 0, fail: 0, expected: 0, inconclusive: 0, error: 0, notApplicable: 0, warnings: 0 };
  for (const { verdict, expected, findings } of cases) {
    if (verdict === null) count.notApplicable += 1;
    else count[verdict === 'none' ? 'error' : verdict] += 1;
    if (expected !== undefined) count.expected += 1;
    count.warnings += findings.filter((finding) => finding.level === 'should').length;
  }
  return count;
}

/** How bad a verdict is; "not applicable" is the least of all, for a case that ran at all says more. */
export function severity(verdict: Verdict | null): number {
  return verdict === null ? -1 : VERDICTS.indexOf(verdict);
}

/** One result for each case and binding: the worst of its repetitions, which are listed in it. The order of first appearance stays. */
export function worstRepetitions(cases: readonly CaseResult[]): CaseResult[] {
  const groups = new Map<string, CaseResult[]>();
  for (const one of cases) {
    const key = `${one.id}@${one.binding}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(worstOf);
}

function worstOf(group: readonly CaseResult[]): CaseResult {
  const worst = group.reduce((a, b) => (isWorse(b, a) ? b : a));
  if (group.length === 1) return worst;
  const repetitions = group.flatMap(repetitionsOf);
  const { expected, ...plain } = worst;
  // An expected fail must not hide a run of the case that could not be judged.
  const excused =
    expected !== undefined &&
    group.every(({ verdict, ...one }) => verdict === 'pass' || verdict === null || one.expected !== undefined);
  return { ...plain, ...(excused ? { expected } : {}), repetitions };
}

function isWorse(a: CaseResult, b: CaseResult): boolean {
  const difference = severity(a.verdict) - severity(b.verdict);
  return difference > 0 || (difference === 0 && a.expected === undefined && b.expected !== undefined);
}

function repetitionsOf(one: CaseResult): readonly Repetition[] {
  const { verdict, because, durationMs, trace } = one;
  return one.repetitions ?? [{ verdict, because, durationMs, trace }];
}
