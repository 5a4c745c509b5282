import { expect } from 'chai';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSample } from './sample.ts';
import { projectFolder } from './tool.ts';

describe('the sample report', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plugfest-sample-'));
    await writeSample(folder);
  });

  after(() => rm(folder, { recursive: true }));

  for (const file of ['result.json', 'summary.md', 'junit.xml', 'index.html'])
    it(`${file} is what self-play makes today (else: plugfest self-play --sample)`, async () => {
      const [made, committed] = await Promise.all([
        readFile(join(folder, file), 'utf8'),
        readFile(join(projectFolder, 'reports', 'sample', file), 'utf8'),
      ]);
      // A diff of half a megabyte would help nobody.
      expect(made === committed, `reports/sample/${file} is up to date`).to.equal(true);
    });
});
