import { readFile } from 'node:fs/promises';
import { fixtureFile } from '../catalog/fixtures.ts';
import { matcherFor } from '../catalog/select.ts';
import { UserError } from './user-error.ts';

/** One requirement as `plugfest list --requirements --json` prints it. */
export interface RequirementRow {
  /** Of the whitepaper its own; else ours: `16-4.2-07` is the seventh sentence of section 4.2 of OCPP 1.6 that obliges or permits. */
  readonly id: string;
  readonly clause: string;
  /** Whom it obliges; empty where it says nobody. */
  readonly actor: string;
  readonly modality: string;
  /**
   * `tested`; `should`: a breach is a warning only; `section`: cases are about its section, and nobody has confirmed that one looks at this
   * sentence; `untested`: for a reason; `open`: no case yet.
   */
  readonly status: 'tested' | 'should' | 'section' | 'untested' | 'open';
  /** `TC_001_CS 3`: case and step. */
  readonly by?: readonly string[];
  readonly reason?: string;
}

export type RequirementsFormat = 'text' | 'json' | 'markdown';

const WORDS: Readonly<Record<RequirementRow['status'], string>> = {
  tested: 'tested',
  should: 'tested, as a warning only',
  section: 'cases about its section',
  untested: 'not tested',
  open: 'not tested',
};

/** The versions of which there is a table. */
const VERSIONS = ['1.6', '1.5', '1.2'];

/**
 * The requirements of OCPP 1.6, of its security whitepaper, of OCPP 1.5 and of OCPP 1.2, each with where it is tested, or why it is not.
 * @param patterns ids or globs of requirements; all when there are none
 * @throws UserError when a pattern matches none
 */
export async function requirementRows(patterns: readonly string[]): Promise<readonly RequirementRow[]> {
  const rows = (await Promise.all(VERSIONS.map(rowsOf))).flat();
  const strangers = patterns.filter((pattern) => !rows.some(({ id }) => matcherFor([pattern])(id)));
  if (strangers.length > 0)
    throw new UserError(
      ...strangers.map(
        (pattern) => `no requirement matches ${pattern}; write for example "16-4.2*", "A00.FR.3*" or "15-4.2*"`,
      ),
    );
  return rows.filter(({ id }) => matcherFor(patterns)(id));
}

async function rowsOf(version: string): Promise<readonly RequirementRow[]> {
  const text = await readFile(fixtureFile(`requirements/coverage-${version}.json`), 'utf8');
  return (JSON.parse(text) as { readonly rows: readonly RequirementRow[] }).rows;
}

/** The rows as they are printed. */
export function requirementsText(rows: readonly RequirementRow[], format: RequirementsFormat): string {
  if (format === 'json') return JSON.stringify(rows, null, 2);
  if (format === 'text') return [...rows.map(textRow), '', sumOf(rows)].join('\n');
  const head = ['| requirement | of | | status | by, or why not |', '|---|---|---|---|---|'];
  return [...head, ...rows.map(markdownRow), '', sumOf(rows)].join('\n');
}

function textRow(row: RequirementRow): string {
  const { id, modality, actor } = row;
  return `${id.padEnd(14)} ${modality.padEnd(11)} ${actor.padEnd(8)} ${WORDS[row.status]}: ${evidenceOf(row)}`;
}

function markdownRow(row: RequirementRow): string {
  return `| ${row.id} | ${row.actor} | ${row.modality} | ${WORDS[row.status]} | ${evidenceOf(row)} |`;
}

function evidenceOf({ by = [], reason = '' }: RequirementRow): string {
  return by.length > 0 ? by.join(', ') : reason;
}

function sumOf(rows: readonly RequirementRow[]): string {
  const counts = (['tested', 'should', 'section', 'untested', 'open'] as const).map(
    (status) => rows.filter((row) => row.status === status).length,
  );
  const [tested, should, section, untested, open] = counts;
  return `${rows.length} requirements: ${tested} tested, ${should} as a warning only, ${section} with cases about their section, ${untested} not to be tested, ${open} without a case yet`;
}
