import { runResult, worstRepetitions } from '../trace/index.ts';
import type { CaseResult, ClaimRemark, RunResult } from '../trace/index.ts';
import { tracePath } from './folder.ts';
import type { RecordedRun } from './recorded.ts';

/** Runs that must not be put into one report. */
export class CannotMerge extends Error {
  override readonly name = 'CannotMerge';
}

export interface MergedRun {
  readonly run: RunResult;
  /** Where each recording of the merged run lies now, by the name that it has in it. */
  readonly recordings: ReadonlyMap<string, string>;
}

/**
 * Puts several runs of one system under test together. Of each case and binding the worst verdict counts; all its runs stay listed in it, and
 * so do their recordings.
 * @throws CannotMerge when the runs are of different systems under test
 */
export function mergeRuns(runs: readonly RecordedRun[]): MergedRun {
  const [first, ...others] = runs;
  if (!first) throw new CannotMerge('There is no run to report. Name at least one folder of a run.');
  const recordings = new Map<string, string>();
  const cases = runs.flatMap(({ run, out }) => run.cases.map((one) => withOwnRecordings(one, out.path, recordings)));
  if (others.length === 0) return { run: { ...first.run, cases }, recordings };
  const all = runs.map(({ run }) => run);
  const stopped = all.flatMap((run) => (run.stopped === undefined ? [] : [run.stopped]));
  const header = {
    tool: newest(all).tool,
    command: [...new Set(all.map(({ command }) => command))].join(' && '),
    sut: sameSut(all),
    pics: claims(all),
    bindings: [...new Set(all.flatMap(({ bindings }) => bindings))],
    startedAt: all.map(({ startedAt }) => startedAt).sort()[0] ?? '',
  };
  const durationMs = all.reduce((sum, run) => sum + run.durationMs, 0);
  return {
    run: runResult(header, worstRepetitions(cases), durationMs, {
      ...(stopped.length === 0 ? {} : { stopped: stopped.join('; ') }),
      stale: [...new Set(all.flatMap(({ stale = [] }) => stale))],
      claimRemarks: remarksOf(all),
    }),
    recordings,
  };
}

function newest(runs: readonly RunResult[]): RunResult {
  return runs.reduce((a, b) => (b.startedAt > a.startedAt ? b : a));
}

/** What the runs agree on about the system under test; a text that one of them does not know is taken from another. */
function sameSut(runs: readonly RunResult[]): RunResult['sut'] {
  const pick = (field: 'vendor' | 'model' | 'firmware' | 'role'): string => {
    const values = [...new Set(runs.map(({ sut }) => sut[field]).filter((value) => value !== ''))];
    if (values.length > 1) {
      throw new CannotMerge(
        `These runs are of different systems under test (${field}: ${values.join(', ')}). A report is about one: merge the runs of each by themselves.`,
      );
    }
    return values[0] ?? '';
  };
  return {
    role: pick('role') as RunResult['sut']['role'],
    vendor: pick('vendor'),
    model: pick('model'),
    firmware: pick('firmware'),
  };
}

/** Of each feature what the newest run that speaks of it has found. */
function remarksOf(runs: readonly RunResult[]): readonly ClaimRemark[] {
  const ordered = [...runs].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const found = ordered.flatMap(({ claimRemarks = [] }) => claimRemarks);
  return [...new Map(found.map((remark) => [remark.feature, remark])).values()];
}

/** A feature that any of the runs claimed is claimed. */
function claims(runs: readonly RunResult[]): Readonly<Record<string, boolean>> {
  const merged = new Map<string, boolean>();
  for (const { pics } of runs)
    for (const [feature, claimed] of Object.entries(pics)) merged.set(feature, claimed || merged.get(feature) === true);
  return Object.fromEntries(merged);
}

/** The case with recordings of names that no other run of it uses. */
function withOwnRecordings(one: CaseResult, folder: string, recordings: Map<string, string>): CaseResult {
  const known = new Map<string, string>();
  const own = (trace: string): string => {
    if (trace === '') return '';
    let name = known.get(trace);
    if (name === undefined) {
      name = freeName(trace, recordings);
      known.set(trace, name);
      recordings.set(name, tracePath(folder, trace));
    }
    return name;
  };
  const trace = own(one.trace);
  if (!one.repetitions) return { ...one, trace };
  return {
    ...one,
    trace,
    repetitions: one.repetitions.map((repetition) => ({ ...repetition, trace: own(repetition.trace) })),
  };
}

function freeName(trace: string, taken: ReadonlyMap<string, string>): string {
  let name = trace;
  for (let run = 2; taken.has(name); run += 1) name = trace.replace(/(\.jsonl)?$/, `~run${run}.jsonl`);
  return name;
}
