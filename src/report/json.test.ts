import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import type { RunResult } from '../trace/index.ts';
import { outputFolder, ReportWriteFailed, writeWhole } from './folder.ts';
import { hostileRun } from './hostile-sample.ts';
import { RESULT_FILE, writeJson } from './json.ts';
import { runSchema } from './run-schema.ts';
import { sampleRun } from './sample.ts';

describe('result.json', () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(runSchema());
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function written(run: RunResult): Promise<unknown> {
    await writeJson(run, outputFolder(folder));
    return JSON.parse(readFileSync(join(folder, RESULT_FILE), 'utf8'));
  }

  for (const [name, run] of [
    ['the sample', sampleRun().run],
    ['a hostile system under test', hostileRun().run],
    ['no case', { ...sampleRun().run, cases: [] }],
  ] as const) {
    it(`holds the result of ${name} as it is and keeps to its schema`, async () => {
      const value = await written(run);
      expect(value).to.deep.equal(run);
      expect(validate(value), JSON.stringify(validate.errors)).to.equal(true);
    });
  }

  it('has a schema that refuses what the contract does not allow', () => {
    const { run } = sampleRun();
    const [one] = run.cases;
    const wrong: readonly unknown[] = [
      { ...run, format: 'plugfest-run/2' },
      { ...run, summary: { ...run.summary, pass: -1 } },
      { ...run, cases: [{ ...one, verdict: 'none' }] },
      { ...run, cases: [{ ...one, verdict: null, notApplicable: null }] },
      { ...run, cases: [{ ...one, verdict: 'pass', notApplicable: 'no' }] },
      { ...run, cases: [{ ...one, steps: [{ path: '1', text: '', column: 'sut', must: true, outcome: 'fine' }] }] },
      { ...run, startedAt: 'yesterday' },
    ];
    for (const value of wrong) expect(validate(value)).to.equal(false);
  });

  it('leaves nothing half-written behind when a report cannot be made to its end', async () => {
    const pieces = function* (): Generator<string> {
      yield 'first';
      throw new Error('the making broke');
    };
    const failure = await writeWhole(join(folder, 'report'), pieces()).catch((error: unknown) => error);
    expect((failure as Error).message).to.equal('the making broke');
    expect(readdirSync(folder)).to.deep.equal([]);
  });

  it('leaves nothing half-written behind, and says what to do, when it cannot write', async () => {
    const blocked = join(folder, 'file');
    writeFileSync(blocked, '');
    const failure = await writeJson(sampleRun().run, outputFolder(join(blocked, 'out'))).catch(
      (error: unknown) => error,
    );
    expect(failure).to.be.instanceOf(ReportWriteFailed);
    expect((failure as Error).message).to.include('--out');
    await written(sampleRun().run);
    expect(readdirSync(folder).sort()).to.deep.equal(['file', RESULT_FILE]);
  });
});
