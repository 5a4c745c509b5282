import { Command } from 'commander';
import { findCases } from '../catalog/find.ts';
import { lintCatalogue } from '../catalog/lint.ts';
import { matcherFor } from '../catalog/select.ts';
import { readClaims } from './claims.ts';
import { whyNotApplicable, featuresOf } from '../pics/index.ts';

/** `plugfest list`: the catalogue. */
export function listCommand(): Command {
  return new Command('list')
    .description('the catalogue: id, title, version, role, profile, requirements, applicability with its reason')
    .argument('[ids...]', 'ids or globs; all when none is given')
    .option('--json', 'prints one JSON array')
    .option('--sut <role>', 'station or csms: only the cases for this system under test')
    .option('--profile <name>', 'only the cases of this profile')
    .option('--pics <file>', 'the claims that decide what applies; default: what most such systems have')
    .option(
      '--lint',
      'checks the catalogue itself: ids, titles and requirements against the official tables, a proof for each case',
    )
    .action(
      async (
        ids: string[],
        flags: { json?: boolean; sut?: string; profile?: string; pics?: string; lint?: boolean },
      ) => {
        if (flags.lint) {
          process.exitCode = await lintCatalogue((line) => console.log(line));
          return;
        }
        const rows = await catalogueRows(ids, flags);
        if (flags.json) console.log(JSON.stringify(rows, null, 2));
        else for (const row of rows) console.log(rowText(row));
      },
    );
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

async function catalogueRows(
  ids: readonly string[],
  flags: { sut?: string; profile?: string; pics?: string },
): Promise<CatalogueRow[]> {
  const selected = matcherFor(ids);
  const cases = (await findCases()).filter(
    ({ testCase }) =>
      selected(testCase.id) &&
      (!flags.sut || testCase.sut === flags.sut) &&
      (!flags.profile || testCase.spec.profile === flags.profile),
  );
  return Promise.all(
    cases.map(async ({ testCase }) => {
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

function rowText(row: CatalogueRow): string {
  const why = row.applicable === true ? '' : `\n${' '.repeat(16)} ${row.applicable}`;
  return `${row.id.padEnd(16)} ${row.version.padEnd(5)} ${row.role.padEnd(7)} ${row.profile.padEnd(12)} ${row.title}${why}`;
}
