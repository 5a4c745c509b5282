import { expect } from 'chai';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { findCases, findProofs, proofOf } from '../catalog/find.ts';
import { goldenText, readGolden } from '../catalog/golden.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { prove } from '../engine/proof.ts';
import { referencePeer } from './peers.ts';
import { projectFolder } from './tool.ts';

/** The first block of TypeScript of a page. */
function firstExample(page: string): string {
  return /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
}

/** Loads a test case from its text, as if it lay in the project. */
async function loaded(source: string): Promise<TestCase> {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
  });
  const file = join(projectFolder, 'dist', 'readme', `case-${process.pid}.js`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, outputText);
  try {
    return ((await import(pathToFileURL(file).href)) as { default: TestCase }).default;
  } finally {
    await rm(file);
  }
}

describe('testcases/README.md', () => {
  it('shows a case that passes, performs the committed steps and catches every fault of its proof', async () => {
    const page = await readFile(join(projectFolder, 'testcases', 'README.md'), 'utf8');
    const example = await loaded(firstExample(page));
    const real = (await findCases()).find(({ testCase }) => testCase.id === example.id)!.testCase;

    const result = await prove(
      example,
      '1.6J',
      (await referencePeer('1.6', 'station'))!,
      proofOf(await findProofs(), real),
    );

    expect(result.problem).to.equal('');
    expect(result.kills.map(({ problem }) => problem).filter((problem) => problem !== '')).to.deep.equal([]);
    expect(result.kills).to.not.be.empty;
    expect(goldenText(result.reference.steps)).to.equal(goldenText((await readGolden(real, '1.6J'))!));
  });

  it('names only words that the language has', async () => {
    const page = await readFile(join(projectFolder, 'testcases', 'README.md'), 'utf8');
    const door = await import('../dsl/ocpp16.ts');
    const listed = /values, or `([^`]+)`/.exec(page)![1]!.split(' ');
    expect(listed.filter((word) => !(word in door))).to.deep.equal([]);
  });
});
