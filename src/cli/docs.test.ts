import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findCases } from '../catalog/find.ts';
import { isOfficial } from '../catalog/official.ts';
import { runKeys } from '../config/index.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { featuresOf, valueFieldsOf } from '../pics/index.ts';
import { projectFolder } from './tool.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/configuration.md',
  'docs/operator.md',
  'docs/soap.md',
  'testcases/README.md',
];
const page = (name: string): Promise<string> => readFile(join(projectFolder, name), 'utf8');

const casesOf16 = async (): Promise<TestCase[]> =>
  (await findCases()).map(({ testCase }) => testCase).filter(({ version }) => version === '1.6');

/** The words in backticks of the first cells of a table's rows that follow a heading. */
function firstCells(text: string, heading: string): string[] {
  const section = text.split(heading)[1]?.split(/\n## /)[0] ?? '';
  const rows = section.split('\n').filter((line) => /^\| `/.test(line));
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word!));
}

describe('the documentation', () => {
  it('counts the cases of each profile right', async () => {
    const cases = (await casesOf16()).filter(({ id }) => isOfficial(id));
    const counted = (profile: string, sut: string): number =>
      cases.filter((one) => one.sut === sut && one.spec.profile === profile).length;
    const rows = [
      ...(await page('README.md')).matchAll(/^\| (\w+) \| (\d+ of \d+|none yet) \| (\d+ of \d+|none yet) \|$/gm),
    ];
    const number = (cell: string | undefined): number => (cell === 'none yet' ? 0 : Number.parseInt(cell!, 10));
    const shown = rows.map(([, profile, station, csms]) => [profile, number(station), number(csms)]);
    const profiles = new Set([...rows.map(([, profile]) => profile!), ...cases.map(({ spec }) => spec.profile)]);
    expect(shown).to.have.deep.members(
      [...profiles].map((profile) => [profile, counted(profile, 'station'), counted(profile, 'csms')]),
    );
  });

  it('counts the cases beyond the catalogue right', async () => {
    const own = (await casesOf16()).filter(({ id }) => !isOfficial(id));
    const familyOf = (id: string): string => id.split('_').slice(0, 2).join('_');
    const counted = (family: string, sut: string): number =>
      own.filter((one) => one.sut === sut && familyOf(one.id) === family).length;
    const rows = [...(await page('README.md')).matchAll(/^\| (PF_\w+) \| (\d+) \| (\d+) \| [^|]+ \|$/gm)];
    expect(rows.map(([, family, station, csms]) => [family, Number(station), Number(csms)])).to.have.deep.members(
      [...new Set(own.map(({ id }) => familyOf(id)))].map((family) => [
        family,
        counted(family, 'station'),
        counted(family, 'csms'),
      ]),
    );
  });

  it('counts the cases of the versions before 1.6 right', async () => {
    const cases = (await findCases()).map(({ testCase }) => testCase);
    const counted = (version: string, family: string, sut: string): string =>
      String(cases.filter((one) => one.version === version && one.sut === sut && one.id.startsWith(family)).length);
    const rows = [...(await page('README.md')).matchAll(/^\| (TC\d+|PF_\w+ @[\w.]+) \| (\d+) \| (\d+) \|$/gm)];
    expect(rows.map(([, family, station, csms]) => [family, station, csms])).to.deep.equal([
      ['TC15', counted('1.5', 'TC15', 'station'), counted('1.5', 'TC15', 'csms')],
      ['TC12', counted('1.2', 'TC12', 'station'), counted('1.2', 'TC12', 'csms')],
      ['PF_SOAP @1.5S', counted('1.5', 'PF_', 'station'), counted('1.5', 'PF_', 'csms')],
      ['PF_SOAP @1.2S', counted('1.2', 'PF_', 'station'), counted('1.2', 'PF_', 'csms')],
    ]);
  });

  for (const name of PAGES)
    it(`${name} points at files that there are`, async () => {
      const targets = [...(await page(name)).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
      const missing = targets.filter((target) => !existsSync(join(projectFolder, dirname(name), target)));
      expect(missing).to.deep.equal([]);
    });

  it('names keys of plugfest.yaml, and all of them', async () => {
    const named = firstCells(await page('docs/configuration.md'), '# Configuration');
    expect(named).to.have.members([...Object.keys(runKeys), 'value']);
  });

  it('names configured values that there are', async () => {
    const named = firstCells(await page('docs/configuration.md'), '## Configured values');
    expect(named).to.not.be.empty;
    expect(named.filter((key) => !Object.hasOwn(valueFieldsOf('1.6'), key))).to.deep.equal([]);
  });

  it('names claims that there are', async () => {
    const example = /claims:\n((?: {2}\w+: true\n)+)/.exec(await page('docs/configuration.md'))?.[1] ?? '';
    const named = [...example.matchAll(/(\w+):/g)].map(([, id]) => id!);
    expect(named).to.not.be.empty;
    expect(featuresOf('1.6').map(({ id }) => id)).to.include.members(named);
  });
});
