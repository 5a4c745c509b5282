import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findCases } from '../catalog/find.ts';
import { requirementRows, requirementsText } from './requirements.ts';
import { projectFolder } from './tool.ts';
import { UserError } from './user-error.ts';

describe('the requirements of 1.6, 1.5 and 1.2', function () {
  this.timeout(60_000);

  it('are committed with where each is tested, and the table is not stale', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(projectFolder, 'scripts/requirements.js'), '--check'],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).to.equal('');
    expect(status).to.equal(0);
  });

  it('are all there, each with its evidence or its reason', async () => {
    const rows = await requirementRows([]);
    expect(rows.filter(({ clause }) => !/^1\.[25] /.test(clause)).length).to.equal(524);
    expect(rows.filter(({ id }) => id.startsWith('15-')).length).to.equal(142);
    expect(rows.filter(({ id }) => id.startsWith('12-')).length).to.equal(95);
    for (const { id, status, by = [], reason = '' } of rows) {
      const shown = ['tested', 'should', 'section'].includes(status);
      expect([by.length > 0, reason !== ''], id).to.deep.equal([shown, !shown]);
    }
  });

  it('name cases that there are', async () => {
    const ids = new Set((await findCases()).map(({ testCase }) => testCase.id));
    const named = (await requirementRows([]))
      .flatMap(({ by = [] }) => by)
      .filter((text) => !text.startsWith('every case'));
    expect(named.map((text) => text.split(' ')[0]!).filter((id) => !ids.has(id))).to.deep.equal([]);
  });

  it('can be picked by glob', async () => {
    expect((await requirementRows(['16-4.2.1*'])).map(({ id }) => id)).to.deep.equal(['16-4.2.1-01', '16-4.2.1-02']);
    try {
      await requirementRows(['16-99*']);
      expect.fail('nothing was thrown');
    } catch (error) {
      expect(error).to.be.instanceOf(UserError);
      expect((error as Error).message).to.match(/no requirement matches 16-99\*/);
    }
  });

  it('are told as text, JSON and Markdown', async () => {
    const rows = await requirementRows(['16-4.2-07', '16-4.2-08']);
    expect(requirementsText(rows, 'text').split('\n')).to.deep.equal([
      '16-4.2-07      SHALL NOT   station  tested: TC_001_CS 3',
      '16-4.2-08      MAY                  not tested: it leaves a choice, and whatever is chosen conforms',
      '',
      '2 requirements: 1 tested, 0 as a warning only, 0 with cases about their section, 1 not to be tested, 0 without a case yet',
    ]);
    expect(JSON.parse(requirementsText(rows, 'json'))).to.deep.equal(rows);
    expect(requirementsText(rows, 'markdown')).to.include('| 16-4.2-07 | station | SHALL NOT | tested | TC_001_CS 3 |');
  });
});
