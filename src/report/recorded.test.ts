import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Recorder } from '../trace/index.ts';
import type { RunResult } from '../trace/index.ts';
import { outputFolder } from './folder.ts';
import {
  CannotMerge,
  mergeRuns,
  readRun,
  renderRecorded,
  REPORT_FORMATS,
  reporterFor,
  reportFile,
  RunUnreadable,
  writeReports,
  writeRunHeader,
} from './index.ts';
import { SAMPLE_HEADER, sampleRun } from './sample.ts';

describe('recorded runs', () => {
  const sample = sampleRun();
  let top: string;
  let folder: string;

  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'plugfest-recorded-'));
    folder = join(top, 'run');
  });
  afterEach(() => rmSync(top, { recursive: true, force: true }));

  /** A folder as a run leaves it. */
  async function record(path = folder, run: RunResult = sample.run): Promise<string> {
    const recorder = new Recorder({ folder: join(path, 'trace') });
    for (const event of sample.events) recorder.record(event);
    recorder.close();
    await writeReports(run, outputFolder(path), ['json']);
    return path;
  }

  const verdictsOf = (run: RunResult): Record<string, string | null> =>
    Object.fromEntries(run.cases.map(({ id, verdict }) => [id, verdict]));

  it('are read back as they were written', async () => {
    expect((await readRun(await record())).run).to.deep.equal(sample.run);
  });

  it('are rendered again in their own folder, in every format', async () => {
    await record();
    const { path } = await renderRecorded([folder], { formats: REPORT_FORMATS });
    expect(path).to.equal(folder);
    for (const format of REPORT_FORMATS)
      expect(readFileSync(join(folder, reportFile(format)), 'utf8')).to.include('TC');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).to.deep.equal([]);
  });

  it('give a case whose recording is damaged, missing or worse than the result the worse verdict', async () => {
    await record();
    appendFileSync(join(folder, 'trace', 'TC_001_CS@1.6J.jsonl'), '{"broken');
    rmSync(join(folder, 'trace', 'TC_013_CS@1.6J.jsonl'));
    const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as {
      cases: { id: string; verdict: string }[];
    };
    for (const one of result.cases) if (one.id === 'TC_003_CS') one.verdict = 'pass';
    writeFileSync(join(folder, 'result.json'), JSON.stringify(result));
    const { run } = await readRun(folder);
    expect(verdictsOf(run)).to.include({ TC_001_CS: 'error', TC_013_CS: 'error', TC_003_CS: 'fail', TC_046_CS: null });
    expect(run.cases[0]?.because).to.include('recording');
    expect(run.summary).to.include({ pass: 0, fail: 2, error: 3 });
  });

  it('that were cut off before their result are put together from their recordings', async () => {
    await record();
    rmSync(join(folder, 'result.json'));
    const bare = await readRun(folder);
    expect(verdictsOf(bare.run)).to.include({ TC_001_CS: 'pass', TC_003_CS: 'fail', TC_017_CS: 'inconclusive' });
    expect(bare.run.stopped).to.include('cut off');
    await writeRunHeader(SAMPLE_HEADER, outputFolder(folder));
    expect((await readRun(folder)).run.sut.vendor).to.equal('Voltwerk');
    await renderRecorded([folder], { formats: ['html', 'json'] });
    expect(existsSync(join(folder, 'index.html'))).to.equal(true);
  });

  it('that are none are refused with what to do', async () => {
    mkdirSync(folder);
    const refusal = async (text?: string): Promise<string> => {
      if (text !== undefined) writeFileSync(join(folder, 'result.json'), text);
      const error = await readRun(folder).catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(RunUnreadable);
      return (error as Error).message;
    };
    expect(await refusal()).to.include('--out');
    expect(await refusal('{')).to.include('cannot be read');
    expect(await refusal('{"format":"other"}')).to.include('plugfest-run/1');
  });

  it('cannot point out of their folder', async () => {
    await record();
    const secret = join(top, 'secret.jsonl');
    writeFileSync(secret, readFileSync(join(folder, 'trace', 'TC_001_CS@1.6J.jsonl')));
    const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as {
      cases: { id: string; trace: string }[];
    };
    result.cases[0]!.trace = '../../secret.jsonl';
    writeFileSync(join(folder, 'result.json'), JSON.stringify(result));
    expect((await readRun(folder)).run.cases[0]?.verdict).to.equal('error');
  });

  it('are merged: the worst verdict counts, and the evidence of all runs is kept', async () => {
    const [first, second, out] = [join(top, 'a'), join(top, 'b'), join(top, 'merged')];
    const passed = sample.run.cases.filter(({ id }) => id === 'TC_001_CS' || id === 'TC_013_CS');
    await record(first, { ...sample.run, cases: passed });
    await record(second, { ...sample.run, startedAt: '2026-03-03T00:00:00.000Z' });
    rmSync(join(second, 'trace', 'TC_013_CS@1.6J.jsonl'));
    const { run } = await renderRecorded([first, second], { formats: ['json', 'html'], out });
    expect(run.cases).to.have.length(sample.run.cases.length);
    expect(verdictsOf(run)).to.include({ TC_001_CS: 'pass', TC_013_CS: 'error', TC_003_CS: 'fail' });
    const reset = run.cases.find(({ id }) => id === 'TC_013_CS');
    expect(reset?.repetitions?.map(({ verdict }) => verdict)).to.deep.equal(['pass', 'error']);
    expect(run).to.include({ startedAt: SAMPLE_HEADER.startedAt, durationMs: 2 * sample.run.durationMs });
    expect(readdirSync(join(out, 'trace'))).to.include.members([
      'TC_001_CS@1.6J.jsonl',
      'TC_001_CS@1.6J~run2.jsonl',
      'TC_003_CS@1.6J.jsonl',
    ]);
    expect(verdictsOf((await readRun(out)).run)).to.deep.equal(verdictsOf(run));
  });

  it('of different systems are not merged', async () => {
    const other = { ...sample.run, sut: { ...sample.run.sut, firmware: '9.9' } };
    const runs = [await readRun(await record(join(top, 'a'))), await readRun(await record(join(top, 'b'), other))];
    expect(() => mergeRuns(runs)).to.throw(CannotMerge, 'firmware: 3.4.1, 9.9');
    const unknown = { ...sample.run, sut: { ...sample.run.sut, firmware: '' } };
    const [one] = runs;
    expect(mergeRuns([one!, await readRun(await record(join(top, 'c'), unknown))]).run.sut.firmware).to.equal('3.4.1');
    const nowhere = await renderRecorded([join(top, 'a'), join(top, 'b')], { formats: [] }).catch(
      (cause: unknown) => cause,
    );
    expect((nowhere as Error).message).to.include('--out');
  });

  it('are written by the reporter of each name', async () => {
    const silent = {
      write: () => undefined,
      clock: { now: () => 0, after: () => () => undefined },
      terminal: false,
      colour: false,
    };
    for (const name of REPORT_FORMATS) {
      await reporterFor(name, silent).onEnd?.(sample.run, { path: folder, readTrace: sample.readTrace });
      expect(existsSync(join(folder, reportFile(name)))).to.equal(true);
    }
    expect(reporterFor('console', silent).name).to.equal('console');
  });
});
