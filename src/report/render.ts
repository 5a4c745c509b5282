import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { RunResult } from '../trace/index.ts';
import { makeFolder, outputFolder, ReportWriteFailed, tracePath } from './folder.ts';
import { writeReports } from './formats.ts';
import type { ReportFormat } from './formats.ts';
import { CannotMerge, mergeRuns } from './merge.ts';
import { readRun } from './recorded.ts';

export interface RenderOptions {
  readonly formats: readonly ReportFormat[];
  /** Where the reports go; a single run is rendered in its own folder without it. */
  readonly out?: string;
}

/**
 * Renders recorded runs again; several are merged into one, with their recordings. Verdicts are checked against the recordings.
 * @returns the result as rendered, and the folder that holds it
 * @throws RunUnreadable, CannotMerge, ReportWriteFailed
 */
export async function renderRecorded(
  folders: readonly string[],
  { formats, out }: RenderOptions,
): Promise<{ run: RunResult; path: string }> {
  const runs = await Promise.all([...new Set(folders.map((folder) => resolve(folder)))].map(readRun));
  const own = runs.length === 1 ? runs[0]?.out.path : undefined;
  const path = out === undefined ? own : resolve(out);
  if (path === undefined) throw new CannotMerge('Say with --out where the merged report goes.');
  const { run, recordings } = mergeRuns(runs);
  if (path !== own) await copyRecordings(recordings, path);
  await writeReports(run, outputFolder(path), formats);
  return { run, path };
}

async function copyRecordings(recordings: ReadonlyMap<string, string>, path: string): Promise<void> {
  await makeFolder(join(path, 'trace')).catch((cause: unknown) => {
    throw new ReportWriteFailed(path, cause);
  });
  for (const [name, from] of recordings) {
    const to = tracePath(path, name);
    await copyFile(from, to).catch((cause: unknown) => {
      // A recording that is missing has already made its case an error.
      if ((cause as { code?: unknown }).code !== 'ENOENT') throw new ReportWriteFailed(to, cause);
    });
  }
}
