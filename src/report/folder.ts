import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { replay } from '../trace/index.ts';
import type { CaseResult } from '../trace/index.ts';
import type { OutputFolder } from './reporter.ts';

/** A run's folder on disk: reports at its top, recordings under `trace/`. */
export function outputFolder(path: string): OutputFolder {
  return {
    path,
    async *readTrace(result) {
      if (result.trace !== '') yield* replay(tracePath(path, result.trace));
    },
  };
}

/** Where a recording lies. Only the name counts: a result from elsewhere cannot point out of the folder. */
export function tracePath(folder: string, trace: CaseResult['trace']): string {
  return join(folder, 'trace', basename(trace));
}

/**
 * Makes a folder and whatever is missing above it, one by one: where nothing can be made at all, as below /proc, the system's own way of
 * making several at once never comes to an end.
 */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    // Somebody else was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
}

/** A report cannot be written where it should be. */
export class ReportWriteFailed extends Error {
  override readonly name = 'ReportWriteFailed';
  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`${file} cannot be written: ${why}. Make room there or choose another folder with --out.`, { cause });
  }
}

/**
 * Writes a file piece by piece under a temporary name and gives it its own at the end: nothing half-written is ever found there.
 * @throws ReportWriteFailed when the disk or the permissions do not allow it; and whatever the making of the pieces throws
 */
export async function writeWhole(file: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  const onDisk = <T>(work: Promise<T>): Promise<T> =>
    work.catch((cause: unknown) => {
      throw new ReportWriteFailed(file, cause);
    });
  try {
    await onDisk(makeFolder(dirname(file)));
    const handle = await onDisk(open(temporary, 'w'));
    try {
      for await (const piece of pieces) await onDisk(handle.writeFile(piece));
    } finally {
      await onDisk(handle.close());
    }
    await onDisk(rename(temporary, file));
  } catch (failure) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw failure;
  }
}
