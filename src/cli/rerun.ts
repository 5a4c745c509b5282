import { resolve } from 'node:path';
import type { PlannedCase } from '../dsl/testcase.ts';
import type { Role } from '../protocol/index.ts';
import { readRun, RunUnreadable } from '../report/index.ts';
import type { CaseResult, RunResult } from '../trace/index.ts';
import { exitCodeOf } from './execute.ts';
import { roleInWords } from './selection.ts';
import { UserError } from './user-error.ts';

/** What a second run has to do after a first one. */
export interface Rerun {
  /** The selected cases that did not pass; none when there is nothing left to do. */
  readonly selected: readonly PlannedCase[];
  /** For the user: what of the earlier run is not done again, and why. */
  readonly told: readonly string[];
}

/**
 * The cases of an earlier run that failed, were an error or could not be judged. What failed as expected is not run again, and
 * neither is what was never begun.
 * @param folder what `--out` named when the earlier run was made; @param out where the new one goes
 * @param selected the cases to choose from; @param sut who is under test now
 * @throws UserError when the folder holds no run, the run was of another party, or the new results would take its place
 */
export async function rerunOf(
  folder: string,
  { selected, sut, out }: { readonly selected: readonly PlannedCase[]; readonly sut: Role; readonly out: string },
): Promise<Rerun> {
  const run = await earlierRun(folder);
  if (run.sut.role !== sut)
    throw new UserError(
      `--rerun-failed: ${folder} holds a run of ${roleInWords(run.sut.role)}, not of ${roleInWords(sut)}`,
    );
  if (resolve(folder) === resolve(out))
    throw new UserError(
      `--rerun-failed: the new results would take the place of ${folder}; choose another folder with --out`,
    );
  return chosen(run, folder, selected);
}

function chosen(run: RunResult, folder: string, selected: readonly PlannedCase[]): Rerun {
  const failed = run.cases.filter(didNotPass);
  const again = selected.filter((planned) => failed.some((one) => isOf(one, planned)));
  const gone = failed.filter((one) => !selected.some((planned) => isOf(one, planned)));
  const told = gone.length === 0 ? [] : [`not selected, and not run again: ${gone.map(({ id }) => id).join(', ')}`];
  if (again.length > 0) return { selected: again, told };
  // A run that failed for another reason, e.g. a stale expectation, must not end well the second time.
  if (failed.length > 0 || exitCodeOf(run) !== 0 || run.stopped !== undefined)
    throw new UserError(
      `--rerun-failed: none of the selected cases failed in ${folder}${run.stopped === undefined ? '' : ', which is not a whole run'}; run without --rerun-failed`,
    );
  return { selected: [], told: [`nothing to run again: no case of ${folder} failed`] };
}

function didNotPass({ verdict, expected }: CaseResult): boolean {
  return verdict !== null && verdict !== 'pass' && expected === undefined;
}

function isOf({ id, binding }: CaseResult, planned: PlannedCase): boolean {
  return id === planned.testCase.id && binding === planned.binding;
}

async function earlierRun(folder: string): Promise<RunResult> {
  try {
    return (await readRun(folder)).run;
  } catch (error) {
    if (error instanceof RunUnreadable) throw new UserError(`--rerun-failed: ${error.message}`);
    throw error;
  }
}
