import { expect } from 'chai';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findCases, findProofs, proofOf } from './find.ts';

describe('the test cases of a folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plugfest-find-'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function file(name: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }

  const testCase = (id: string, sut = 'station'): string =>
    `export default { kind: 'test case', id: '${id}', version: '1.6', sut: '${sut}' };`;
  const ids = async (selected?: (id: string) => boolean): Promise<string[]> =>
    (await findCases(selected, folder)).map(({ testCase: { id } }) => id);
  const trouble = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'none',
      (error: Error) => error.message,
    );

  it('are found below it, in the order in which people count, stations first', async () => {
    await file('b/TC_10_CS.js', testCase('TC_10_CS'));
    await file('a/deep/TC_2_CS.js', testCase('TC_2_CS'));
    await file('TC_1_CSMS.js', testCase('TC_1_CSMS', 'csms'));
    await file('states/charge-point.js', 'export const nothing = 1;');
    expect(await ids()).to.deep.equal(['TC_2_CS', 'TC_10_CS', 'TC_1_CSMS']);
  });

  it('carry the name of their source', async () => {
    await file('ocpp16/core/TC_1_CS.js', testCase('TC_1_CS'));
    expect((await findCases(undefined, folder))[0]?.file).to.equal('testcases/ocpp16/core/TC_1_CS.ts');
  });

  it('that are not wanted are not even loaded', async () => {
    await file('TC_1_CS.js', testCase('TC_1_CS'));
    await file('TC_2_CS.js', 'throw new Error("loaded");');
    expect(await ids((id) => id === 'TC_1_CS')).to.deep.equal(['TC_1_CS']);
  });

  it('are several where a scenario is one of several versions, and so are their proofs', async () => {
    const of = (version: string): string =>
      `{ kind: 'test case', id: 'PF_1_CS', version: '${version}', sut: 'station' }`;
    await file('PF_1_CS.js', `export default [${of('1.6')}, ${of('1.5')}];`);
    await file(
      'PF_1_CS.faults.js',
      `import cases from './PF_1_CS.js'; export default cases.map((testCase) => ({ kind: 'proof', testCase, kills: {}, arrangement: {} }));`,
    );
    const found = await findCases(undefined, folder);
    const proofs = await findProofs(undefined, folder);
    expect(found.map(({ testCase: { version } }) => version)).to.deep.equal(['1.5', '1.6']);
    for (const { testCase } of found) expect(proofOf(proofs, testCase)?.testCase).to.equal(testCase);
    await file('PF_2_CS.js', 'export default [];');
    expect(await trouble(ids((id) => id === 'PF_2_CS'))).to.contain('no test case');
  });

  it('must be test cases', async () => {
    await file('TC_1_CS.js', 'export default {};');
    expect(await trouble(ids()))
      .to.contain('testcases/TC_1_CS.ts')
      .and.contain('no test case');
  });

  it('must lie in a file of their name', async () => {
    await file('TC_1_CS.js', testCase('TC_2_CS'));
    expect(await trouble(ids())).to.contain('must be named after the id TC_2_CS');
  });

  it('stand in one file each', async () => {
    await file('a/TC_1_CS.js', testCase('TC_1_CS'));
    await file('b/TC_1_CS.js', testCase('TC_1_CS'));
    expect(await trouble(ids()))
      .to.contain('a/TC_1_CS.ts')
      .and.contain('b/TC_1_CS.ts')
      .and.contain('npm run clean');
  });

  it('have their proofs beside them', async () => {
    await file('TC_1_CS.js', testCase('TC_1_CS'));
    await file(
      'TC_1_CS.faults.js',
      `import testCase from './TC_1_CS.js'; export default { kind: 'proof', testCase, kills: {}, arrangement: {} };`,
    );
    const [found] = await findCases(undefined, folder);
    const proofs = await findProofs(undefined, folder);
    expect(proofOf(proofs, found!.testCase)?.testCase).to.equal(found!.testCase);
    await file('TC_2_CS.faults.js', 'export default {};');
    expect(await trouble(findProofs(undefined, folder)))
      .to.contain('TC_2_CS.faults.ts')
      .and.contain('no proof');
  });
});

describe('the catalogue of plugfest', () => {
  it('can be loaded as a whole', async () => {
    const cases = await findCases();
    expect(cases.length).to.be.above(80);
    expect(new Set(cases.map(({ testCase: { id, version } }) => `${version} ${id}`)).size).to.equal(cases.length);
  });
});
