import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { foldCase, foldRun, replay, runResult, severity } from '../trace/index.ts';
import type { CaseResult, RunHeader, RunResult, TraceEvent } from '../trace/index.ts';
import { outputFolder, writeWhole } from './folder.ts';
import { RESULT_FILE } from './json.ts';
import type { OutputFolder } from './reporter.ts';
import { runSchema } from './run-schema.ts';
import { line } from './safe-text.ts';

/** A run that lies on disk. */
export interface RecordedRun {
  readonly run: RunResult;
  readonly out: OutputFolder;
}

/** A folder holds no run, or one that cannot be read. */
export class RunUnreadable extends Error {
  override readonly name = 'RunUnreadable';
}

export const HEADER_FILE = 'run.json';

/** Writes what is known of a run before it begins, so that a run that is cut off can still be reported. @throws ReportWriteFailed */
export async function writeRunHeader(header: RunHeader, out: OutputFolder): Promise<void> {
  await writeWhole(join(out.path, HEADER_FILE), [
    `${JSON.stringify({ format: 'plugfest-header/1', ...header }, null, 2)}\n`,
  ]);
}

/**
 * Reads a recorded run and checks every verdict against the recording of its case: one whose recording is missing, damaged or says worse gets
 * the worse verdict. A run that was cut off before `result.json` was written is put together from its recordings.
 * @param folder what `--out` named when the run was made
 * @throws RunUnreadable with what to do
 */
export async function readRun(folder: string): Promise<RecordedRun> {
  const path = resolve(folder);
  const out = outputFolder(path);
  if (!existsSync(join(path, RESULT_FILE))) return { run: await fromRecordings(path), out };
  const stored = await readResult(join(path, RESULT_FILE));
  const cases: CaseResult[] = [];
  for (const one of stored.cases) cases.push(await checked(one, out.readTrace(one)));
  return { run: runResult(stored, cases, stored.durationMs, stored), out };
}

async function readResult(file: string): Promise<RunResult> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new RunUnreadable(
      `${file} cannot be read: ${cause instanceof Error ? line(cause.message, 200) : String(cause)}`,
    );
  }
  const validate = resultSchema();
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    throw new RunUnreadable(
      `${file} is no result of format plugfest-run/1: ${line(`${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim(), 200)}.`,
    );
  }
  return value as RunResult;
}

let compiled: ValidateFunction | undefined;

function resultSchema(): ValidateFunction {
  return (compiled ??= new Ajv({ strict: false, validateFormats: false }).compile(runSchema()));
}

/** The stored result, or the verdict that the recording gives when that is worse. */
async function checked(stored: CaseResult, events: AsyncIterable<TraceEvent>): Promise<CaseResult> {
  if (stored.verdict === null || stored.trace === '') return stored;
  const fold = foldCase();
  for await (const event of events) fold.take(event);
  const { verdict, because } = fold.result();
  if (severity(verdict) <= severity(stored.verdict)) return stored;
  // Whatever was expected of the stored verdict is not said of this one.
  const { expected: _, ...rest } = stored;
  return { ...rest, verdict, because };
}

async function fromRecordings(path: string): Promise<RunResult> {
  const names = await readdir(join(path, 'trace')).catch((): string[] => []);
  const recordings = names.filter((name) => name.endsWith('.jsonl')).sort();
  if (recordings.length === 0) {
    throw new RunUnreadable(
      `${path} holds no recorded run: neither ${RESULT_FILE} nor recordings under trace/. Name the folder that --out named when the run was made.`,
    );
  }
  let lastAt = 0;
  const fold = foldRun(await readHeader(path));
  for (const name of recordings) {
    for await (const event of replay(join(path, 'trace', name))) {
      lastAt = Math.max(lastAt, event.at);
      fold.take(event.case === '' ? { ...event, case: name.replace(/\.jsonl$/, '') } : event);
    }
  }
  const run = fold.result(
    lastAt,
    'it was cut off before its result was written; this report is put together from the recordings',
  );
  const [first] = run.cases;
  return {
    ...run,
    sut: { ...run.sut, role: first?.role ?? run.sut.role },
    bindings: [...new Set(run.cases.map(({ binding }) => binding))],
  };
}

async function readHeader(path: string): Promise<RunHeader> {
  const unknown: RunHeader = {
    tool: { name: 'plugfest', version: 'of unknown version', commit: '' },
    command: '',
    sut: { role: 'station', vendor: '', model: '', firmware: '' },
    pics: {},
    bindings: [],
    startedAt: new Date(0).toISOString(),
  };
  const text = await readFile(join(path, HEADER_FILE), 'utf8').catch(() => '');
  try {
    const header = JSON.parse(text) as RunHeader;
    // The header alone, as an empty run, is held against the same schema as a whole one.
    return resultSchema()(runResult(header, [], 0)) ? header : unknown;
  } catch {
    return unknown;
  }
}
