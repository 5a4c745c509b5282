import type { CaseResult, StepResult } from '../trace/index.ts';
import type { GoldenRow } from './golden.ts';

/** A case that broke off, with the rows of the document that it did not come to: they follow the performed ones. */
export function withNotReached(result: CaseResult, golden: readonly GoldenRow[]): CaseResult {
  if (result.verdict === 'pass' || result.verdict === null) return result;
  const performed = result.steps.map(keyOf);
  const missing = golden.filter((row) => {
    const index = performed.indexOf(keyOf(row));
    if (index >= 0) performed.splice(index, 1);
    return index < 0;
  });
  const rows = missing.map((row): StepResult => ({ ...row, outcome: 'not reached' }));
  return { ...result, steps: [...result.steps, ...rows] };
}

/** The same row of the document; its text may hold values of the run. */
function keyOf(row: GoldenRow): string {
  return [row.phase, row.path, row.column, row.message, row.direction].join('\t');
}
