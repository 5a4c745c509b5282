import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { REPORT_FORMATS, reportFile } from '../report/index.ts';

/** The folder in a run's results that keeps what stations have uploaded. */
export const UPLOADS = 'uploads';

/**
 * Takes the reports and recordings of an earlier run out of the folder of a new one: what is found there belongs to one run. A
 * folder that holds no run of ours is left alone, and so is everything else in it.
 */
export async function forgetEarlierRun(folder: string): Promise<void> {
  const header = await readFile(join(folder, 'run.json'), 'utf8').catch(() => '');
  if (!/"format":\s*"plugfest-header\//.test(header)) return;
  const traces = (await readdir(join(folder, 'trace')).catch(() => [])).filter((name) => name.endsWith('.jsonl'));
  const files = [...REPORT_FORMATS.map(reportFile), ...traces.map((name) => join('trace', name)), UPLOADS];
  // What cannot be removed is written over, or that it cannot be written is told then.
  await Promise.all(
    files.map((file) => rm(join(folder, file), { force: true, recursive: file === UPLOADS }).catch(() => undefined)),
  );
}
