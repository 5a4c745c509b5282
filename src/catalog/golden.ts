import { readFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { TestCase } from '../dsl/testcase.ts';
import type { Binding } from '../protocol/index.ts';
import type { StepResult } from '../trace/index.ts';
import { fixtureFile } from './fixtures.ts';

/** One row of a golden listing. */
export type GoldenRow = Pick<StepResult, 'path' | 'column' | 'text' | 'must' | 'direction' | 'message' | 'phase'>;

/** The file with the rows that a well-behaved peer makes a case perform. */
export function goldenFile(testCase: TestCase, binding: Binding): string {
  return fixtureFile(`golden/${binding}/${testCase.sut}/${testCase.id}.txt`);
}

/** A listing as text: one row a line, tab-separated, so that a moved golden is a readable diff. */
export function goldenText(rows: readonly GoldenRow[]): string {
  return (
    rows
      .map((row) =>
        [
          row.phase ?? '',
          row.path,
          row.column,
          row.must ? 'must' : '',
          row.direction ?? '',
          row.message ?? '',
          row.text,
        ].join('\t'),
      )
      .join('\n') + '\n'
  );
}

/**
 * The committed rows of a case; undefined when there are none. One listing stands for all bindings of a case, unless the rows of one
 * differ: then it has a listing of its own.
 */
export async function readGolden(testCase: TestCase, binding: Binding): Promise<readonly GoldenRow[] | undefined> {
  return (await readListing(testCase, binding)) ?? readListing(testCase, commonBinding(testCase));
}

/** The binding whose listing stands for the others. */
function commonBinding({ bindings }: TestCase): Binding {
  return bindings[0]!;
}

async function readListing(testCase: TestCase, binding: Binding): Promise<readonly GoldenRow[] | undefined> {
  try {
    return parseGolden(await readFile(goldenFile(testCase, binding), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes the rows of a binding, unless those of the common listing are the same. */
export async function writeGolden(testCase: TestCase, binding: Binding, rows: readonly GoldenRow[]): Promise<void> {
  const file = goldenFile(testCase, binding);
  const common = binding === commonBinding(testCase) ? undefined : await readListing(testCase, commonBinding(testCase));
  if (common && goldenText(common) === goldenText(rows)) return rm(file, { force: true });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, goldenText(rows));
}

function parseGolden(text: string): GoldenRow[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [phase, path, column, must, direction, message, words] = line.split('\t') as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      return {
        ...(phase === '' ? {} : { phase }),
        path,
        column,
        must: must === 'must',
        ...(direction === '' ? {} : { direction }),
        ...(message === '' ? {} : { message }),
        text: words,
      } as GoldenRow;
    });
}
