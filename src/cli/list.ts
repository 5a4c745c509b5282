import { Command, Option } from 'commander';
import { findCases } from '../catalog/find.ts';
import { lintCatalogue } from '../catalog/lint.ts';
import { matcherFor } from '../catalog/select.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { featuresOf, picsSubject, whyNotApplicable } from '../pics/index.ts';
import type { Role } from '../protocol/index.ts';
import { readClaims } from './claims.ts';
import { requirementRows, requirementsText } from './requirements.ts';
import { assertKnown, assertProfiles, isAmong } from './selection.ts';
import { UserError } from './user-error.ts';

/** `plugfest list`: the catalogue. */
export function listCommand(): Command {
  return new Command('list')
    .description('the catalogue: id, title, version, role, profile, requirements, applicability with its reason')
    .argument('[ids...]', 'ids or globs; all when none is given')
    .option('--json', 'prints one JSON array')
    .option('--markdown', 'with --requirements: prints a table for a page')
    .option(
      '--requirements',
      'the requirements of OCPP 1.6 and its security whitepaper, of OCPP 1.5 and of 1.2: tested by which case and step, or why not; ids are those of requirements then',
    )
    .addOption(new Option('--sut <role>', 'only the cases for this system under test').choices(['station', 'csms']))
    .addOption(
      new Option('--profile <name>', 'only the cases of this profile; may be given more than once').argParser(
        (name: string, all: string[] | undefined) => [...(all ?? []), name],
      ),
    )
    .option(
      '--pics <file>',
      'the claims that decide what applies, and only the cases for their version and role; default: what most such systems have',
    )
    .option(
      '--lint',
      'checks the catalogue itself: ids, titles and requirements against the official tables, a proof for each case',
    )
    .action(async (ids: string[], flags: Flags) => {
      if (flags.lint) {
        process.exitCode = await lintCatalogue((line) => console.log(line));
        return;
      }
      if (flags.requirements) {
        const format = flags.json ? 'json' : flags.markdown ? 'markdown' : 'text';
        console.log(requirementsText(await requirementRows(ids), format));
        return;
      }
      if (flags.markdown) throw new UserError('--markdown goes with --requirements');
      const rows = await catalogueRows(ids, flags);
      if (flags.json) console.log(JSON.stringify(rows, null, 2));
      else for (const row of rows) console.log(rowText(row));
    });
}

interface Flags {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly requirements?: boolean;
  readonly sut?: Role;
  readonly profile?: readonly string[];
  readonly pics?: string;
  readonly lint?: boolean;
}

/** One case as `plugfest list --json` prints it. */
export interface CatalogueRow {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly bindings: readonly string[];
  /** Who is under test. */
  readonly role: 'station' | 'csms';
  readonly profile: string;
  readonly requirements: readonly string[];
  /** True, or why not. */
  readonly applicable: true | string;
}

async function catalogueRows(ids: readonly string[], flags: Flags): Promise<CatalogueRow[]> {
  const all = (await findCases()).map(({ testCase }) => testCase);
  assertKnown(ids, all);
  assertProfiles(flags.profile ?? [], all, '');
  const selected = matcherFor(ids);
  const cases = all
    .filter(({ id }) => selected(id))
    .filter(isMeant(flags, flags.pics === undefined ? {} : picsSubject(flags.pics)))
    .filter(({ spec }) => isAmong(flags.profile ?? [], spec.profile));
  if (cases.length === 0) {
    const profiles = [...new Set(all.map(({ spec }) => spec.profile))].join(', ');
    throw new UserError(`no test case fits all of this; the profiles are ${profiles}`);
  }
  return Promise.all(
    cases.map(async (testCase) => {
      const pics = await readClaims(flags.pics, testCase.version, testCase.sut);
      const { prerequisites } = testCase.spec;
      return {
        id: testCase.id,
        title: testCase.title,
        version: testCase.version,
        bindings: testCase.bindings,
        role: testCase.sut,
        profile: testCase.spec.profile,
        requirements: testCase.spec.requirements,
        applicable: (prerequisites && whyNotApplicable(prerequisites, pics, featuresOf(testCase.version))) ?? true,
      };
    }),
  );
}

/** The cases for a role, and for what a PICS file is about. */
function isMeant({ sut }: Flags, { role, version }: ReturnType<typeof picsSubject>): (testCase: TestCase) => boolean {
  return (one) =>
    (sut === undefined || one.sut === sut) &&
    (role === undefined || one.sut === role) &&
    (version === undefined || one.version === version);
}

function rowText(row: CatalogueRow): string {
  const why = row.applicable === true ? '' : `\n${' '.repeat(16)} ${row.applicable}`;
  return `${row.id.padEnd(16)} ${row.version.padEnd(5)} ${row.role.padEnd(7)} ${row.profile.padEnd(12)} ${row.title}${why}`;
}
