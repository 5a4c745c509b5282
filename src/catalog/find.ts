import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Proof } from '../dsl/faults.ts';
import type { TestCase } from '../dsl/testcase.ts';

/** A test case with the file it stands in; a scenario that several versions share makes a case in each of them. */
export interface FoundCase {
  readonly testCase: TestCase;
  /** From the project's root, with the ending of the source: `testcases/ocpp16/charge-point/core/TC_001_CS.ts`. */
  readonly file: string;
}

/** The folder of the test cases: beside `src`, both in the sources and in the build. */
export const testcasesFolder = fileURLToPath(new URL('../../testcases/', import.meta.url));

const CASE = /^(TC|PF)[A-Za-z0-9_]*\.(?:js|ts)$/;
const PROOF = /^(TC|PF)[A-Za-z0-9_]*\.faults\.(?:js|ts)$/;

/**
 * Every test case under a folder, ordered by id as people count (TC_2 before TC_10).
 * @param selected which ids are wanted; the files of the others are not even loaded
 * @throws Error when a file's default export is no test case, its name is not its id, or another file holds the same case
 */
export async function findCases(
  selected: (id: string) => boolean = () => true,
  folder = testcasesFolder,
): Promise<readonly FoundCase[]> {
  const files = (await filesNamed(folder, CASE)).filter((path) => selected(idOf(path)));
  const found = await Promise.all(
    files.map(async (path) => {
      const file = sourceName(folder, path);
      const cases = await exportsOf<TestCase>(path);
      if (cases.length === 0 || cases.some((one) => one?.kind !== 'test case'))
        throw new Error(`${file}: the default export is no test case; write export default testChargePoint(…)`);
      const other = cases.find(({ id }) => !file.endsWith(`/${id}.ts`));
      if (other) throw new Error(`${file}: the file must be named after the id ${other.id}`);
      return cases.map((testCase): FoundCase => ({ testCase, file }));
    }),
  );
  const cases = found.flat().sort((a, b) => byId(a.testCase, b.testCase));
  assertOneEach(cases);
  return cases;
}

/** @throws Error when a case stands in two files: a build keeps those that have been moved since the one before */
function assertOneEach(cases: readonly FoundCase[]): void {
  const files = new Map<string, string>();
  for (const { testCase, file } of cases) {
    const name = nameOf(testCase);
    const other = files.get(name);
    if (other !== undefined)
      throw new Error(`${testCase.id} stands in ${other} and in ${file}; if one of them is gone: npm run clean`);
    files.set(name, file);
  }
}

/** Every proof (`.faults.ts`) under a folder, by the id of its case. */
export async function findProofs(
  selected: (id: string) => boolean = () => true,
  folder = testcasesFolder,
): Promise<ReadonlyMap<string, Proof>> {
  const files = (await filesNamed(folder, PROOF)).filter((path) => selected(idOf(path)));
  const found = await Promise.all(
    files.map(async (path) => {
      const proofs = await exportsOf<Proof>(path);
      if (proofs.length === 0 || proofs.some((one) => one?.kind !== 'proof'))
        throw new Error(`${sourceName(folder, path)}: the default export is no proof; write export default faults(…)`);
      return proofs;
    }),
  );
  return new Map(found.flat().map((proof) => [nameOf(proof.testCase), proof]));
}

/** The proof of a case, if it has one. */
export function proofOf(proofs: ReadonlyMap<string, Proof>, testCase: TestCase): Proof | undefined {
  return proofs.get(nameOf(testCase));
}

/** No two cases of a version have the same id. */
function nameOf({ version, id }: TestCase): string {
  return `${version} ${id}`;
}

/** What a file exports by default: one, or one for each version that a scenario is for. */
async function exportsOf<T>(path: string): Promise<readonly T[]> {
  const { default: made } = (await import(pathToFileURL(path).href)) as { default?: T | readonly T[] };
  return made === undefined ? [] : ([made].flat() as readonly T[]);
}

/** A file is named after the id of its case. */
function idOf(path: string): string {
  return basename(path).split('.')[0]!;
}

async function filesNamed(folder: string, name: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function sourceName(folder: string, path: string): string {
  return `testcases/${relative(folder, path).split(sep).join('/').replace(/\.js$/, '.ts')}`;
}

const collator = new Intl.Collator('en', { numeric: true });

function byId(a: TestCase, b: TestCase): number {
  return (
    collator.compare(a.version, b.version) ||
    (a.sut === b.sut ? collator.compare(a.id, b.id) : a.sut === 'station' ? -1 : 1)
  );
}
