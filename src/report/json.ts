import { join } from 'node:path';
import type { RunResult } from '../trace/index.ts';
import { writeWhole } from './folder.ts';
import type { OutputFolder } from './reporter.ts';

export const RESULT_FILE = 'result.json';

/** Writes `result.json` (format `plugfest-run/1`, `fixtures/plugfest-run-1.schema.json`). @throws ReportWriteFailed */
export async function writeJson(run: RunResult, out: OutputFolder): Promise<void> {
  await writeWhole(join(out.path, RESULT_FILE), pieces(run));
}

/** The cases one by one: a run of a thousand cases is never one string. */
function* pieces({ cases, ...rest }: RunResult): Generator<string> {
  yield `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "cases": [`;
  for (const [index, one] of cases.entries()) {
    yield `${index === 0 ? '\n' : ',\n'}    ${JSON.stringify(one, null, 2).replaceAll('\n', '\n    ')}`;
  }
  yield `${cases.length === 0 ? '' : '\n  '}]\n}\n`;
}
