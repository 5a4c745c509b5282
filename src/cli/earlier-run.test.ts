import { expect } from 'chai';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder, writeRunHeader } from '../report/index.ts';
import { forgetEarlierRun } from './earlier-run.ts';

describe('the folder of a new run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-earlier-'));
    mkdirSync(join(folder, 'trace'));
    for (const file of [
      'index.html',
      'result.json',
      'junit.xml',
      'notes.txt',
      'trace/TC_1_CS@1.6J.jsonl',
      'trace/mine',
    ])
      writeFileSync(join(folder, file), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const left = (): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

  it('holds nothing of an earlier run any more, but everything else', async () => {
    const header = {
      tool: { name: 'plugfest', version: '1', commit: '' },
      command: '',
      sut: { role: 'station', vendor: '', model: '', firmware: '' },
      pics: {},
      bindings: ['1.6J'],
      startedAt: '',
    } as const;
    await writeRunHeader(header, outputFolder(folder));
    await forgetEarlierRun(folder);
    expect(left()).to.deep.equal(['notes.txt', 'run.json', 'trace', join('trace', 'mine')]);
  });

  it('is left alone when it holds no run of ours', async () => {
    const before = left();
    await forgetEarlierRun(folder);
    expect(left()).to.deep.equal(before);
    writeFileSync(join(folder, 'run.json'), '{ "name": "something else" }');
    await forgetEarlierRun(folder);
    expect(left()).to.include.members(before);
  });

  it('need not exist', () => forgetEarlierRun(join(folder, 'nowhere')));
});
