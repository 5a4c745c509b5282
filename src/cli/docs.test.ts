import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findCases } from '../catalog/find.ts';
import { runKeys } from '../config/index.ts';
import { featuresOf, valueFieldsOf } from '../pics/index.ts';
import { projectFolder } from './tool.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/configuration.md', 'docs/operator.md', 'testcases/README.md'];
const page = (name: string): Promise<string> => readFile(join(projectFolder, name), 'utf8');

/** The words in backticks of the first cells of a table's rows that follow a heading. */
function firstCells(text: string, heading: string): string[] {
  const section = text.split(heading)[1]?.split(/\n## /)[0] ?? '';
  const rows = section.split('\n').filter((line) => /^\| `/.test(line));
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word!));
}

describe('the documentation', () => {
  it('counts the Core cases right', async () => {
    const core = (await findCases()).map(({ testCase }) => testCase);
    const number = (sut: string): number =>
      core.filter((one) => one.version === '1.6' && one.sut === sut && one.spec.profile === 'Core').length;
    const readme = (await page('README.md')).replaceAll('\n', ' ');
    expect(readme).to.contain(
      `${number('station')} official cases with the charge point under test and ${number('csms')} with the central system under test`,
    );
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
