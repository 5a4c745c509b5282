import { readFile } from 'node:fs/promises';
import type { TestCase } from '../dsl/testcase.ts';
import { fixtureFile } from './fixtures.ts';
import { findCases, findProofs, proofOf, type FoundCase } from './find.ts';
import { isOfficial } from './official.ts';

/** One row of `fixtures/official/<version>.json`. */
interface OfficialCase {
  readonly id: string;
  readonly title: string;
  readonly role: 'station' | 'csms';
  readonly profile: string;
  /** The revisions of the document that hold it, e.g. `2024-04` and `2025`. */
  readonly revisions: readonly string[];
}

/**
 * Checks the catalogue itself: official ids with their official title, role and profile; requirements that exist; a purpose;
 * a proof for each case. Says which official cases are implemented.
 * @returns the exit code
 */
export async function lintCatalogue(say: (line: string) => void): Promise<number> {
  const found = await findCases();
  const cases = found.map(({ testCase }) => testCase);
  const proofs = await findProofs();
  const problems: string[] = [];
  for (const version of new Set(cases.map((one) => one.version))) {
    const official = await officialCases(version);
    const clauses = await knownClauses(version);
    const mine = cases.filter((one) => one.version === version);
    for (const testCase of mine) {
      problems.push(...againstTheTable(testCase, official), ...ownProblems(testCase, clauses));
      if (!proofOf(proofs, testCase)) problems.push(`${testCase.id}: there is no ${testCase.id}.faults.ts beside it`);
    }
    for (const line of implementedOf(official, mine)) say(`OCPP ${version}: ${line}`);
  }
  problems.push(...found.flatMap(misplaced));
  const own = cases.filter(({ id }) => !isOfficial(id)).length;
  if (own > 0) say(`${own} cases go beyond the official catalogue (PF_…)`);
  for (const problem of problems) say(problem);
  say(
    problems.length === 0
      ? `the catalogue is in order: ${cases.length} cases`
      : `${problems.length} problems in the catalogue`,
  );
  return problems.length === 0 ? 0 : 1;
}

/** What the newest revision of the document holds counts; what it has replaced by other cases is named, and not missing. */
function implementedOf(official: readonly OfficialCase[], mine: readonly TestCase[]): string[] {
  const newest = official
    .flatMap(({ revisions }) => revisions)
    .sort()
    .at(-1);
  if (newest === undefined) return [];
  const current = official.filter(({ revisions }) => revisions.includes(newest));
  const isMissing = ({ id }: OfficialCase): boolean => !mine.some((one) => one.id === id);
  const missing = current.filter(isMissing);
  const replaced = official.filter((one) => isMissing(one) && !current.includes(one));
  const named = (those: readonly OfficialCase[]): string => those.map(({ id }) => id).join(' ');
  return [
    `${current.length - missing.length} of the ${current.length} official cases (revision ${newest}) are implemented`,
    ...(missing.length === 0 ? [] : [`not yet: ${named(missing)}`]),
    ...(replaced.length === 0 ? [] : [`in an older revision only, and replaced since: ${named(replaced)}`]),
  ];
}

function againstTheTable(testCase: TestCase, official: readonly OfficialCase[]): string[] {
  if (!isOfficial(testCase.id) || official.length === 0) return [];
  const row = official.find(({ id }) => id === testCase.id);
  if (!row) return [`${testCase.id}: there is no official case of this id`];
  const plain = (text: string): string => text.replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim().toLowerCase();
  return [
    ...(plain(row.title) === plain(testCase.title)
      ? []
      : [`${testCase.id}: the official title is "${row.title}", not "${testCase.title}"`]),
    ...(row.role === testCase.sut ? [] : [`${testCase.id}: the system under test is officially the ${row.role}`]),
    ...(plain(row.profile) === plain(testCase.spec.profile)
      ? []
      : [`${testCase.id}: the profile is officially ${row.profile}, not ${testCase.spec.profile}`]),
  ];
}

/** Cases of ours lie apart from the official ones, in a folder `beyond`: nobody takes one for the other. */
function misplaced({ testCase: { id }, file }: FoundCase): string[] {
  const beyond = /\/(?:beyond|soap)\//.test(file);
  if (beyond !== isOfficial(id)) return [];
  return [
    beyond
      ? `${id}: an official case does not belong into beyond/ or soap/`
      : `${id}: a case of ours belongs into beyond/`,
  ];
}

function ownProblems({ id, spec }: TestCase, clauses: ReadonlySet<string> | undefined): string[] {
  const unknown = clauses ? spec.requirements.filter((requirement) => !clauses.has(requirement)) : [];
  return [
    ...(spec.purpose.trim() === '' ? [`${id}: it has no purpose`] : []),
    ...(spec.requirements.length === 0 ? [`${id}: it names no requirement`] : []),
    ...unknown.map((requirement) => `${id}: there is no clause ${requirement}`),
  ];
}

async function officialCases(version: string): Promise<readonly OfficialCase[]> {
  const table = await readJson<{ readonly cases: readonly OfficialCase[] }>(`official/${version}.json`);
  return table?.cases ?? [];
}

async function knownClauses(version: string): Promise<ReadonlySet<string> | undefined> {
  const table = await readJson<{ readonly clauses: Readonly<Record<string, string>> }>(`requirements/${version}.json`);
  return table && new Set(Object.keys(table.clauses));
}

async function readJson<T>(name: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(fixtureFile(name), 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
