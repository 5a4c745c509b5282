import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProcessBench, resultIn } from './bench.ts';

const KNOWN = `expectations:
  - id: TC_003_CSMS
    reason: refuses Preparing until release 7
    finding: { step: 2, text: answer }
`;

describe('plugfest run --expectations', function () {
  this.timeout(30_000);
  const bench = new ProcessBench();
  beforeEach(async () => {
    await bench.open();
    await writeFile(join(bench.folder, 'known.yaml'), KNOWN);
  });
  afterEach(() => bench.close());
  const ARGS = ['TC_003_CSMS', '--expectations', 'known.yaml', '--reporter', 'console,json,junit,html'];

  it('ends with 0 when the known deviation is all that fails, and shows it everywhere', async () => {
    const { process, out } = bench.run(...(await bench.csms('--fault', 'status-preparing-refused')), ...ARGS);
    expect(await process.ended(), process.said).to.equal(0);
    expect(process.stdout).to.include('fail, expected: refuses Preparing until release 7');
    const { summary, cases } = await resultIn(out);
    expect(summary).to.include({ fail: 1, expected: 1 });
    expect(cases[0]).to.include({ verdict: 'fail', expected: 'refuses Preparing until release 7' });
    expect(await readFile(join(out, 'junit.xml'), 'utf8'))
      .to.include('<skipped message="fail, expected: refuses Preparing until release 7"')
      .and.not.include('<failure');
    expect(await readFile(join(out, 'index.html'), 'utf8'))
      .to.include('fail, expected')
      .and.include('Expected: refuses Preparing until release 7.');
    const again = bench.start('report', out, '--format', 'markdown');
    expect(await again.ended(), again.said).to.equal(0);
    expect(await readFile(join(out, 'summary.md'), 'utf8')).to.include('fail, expected: TC&#95;003&#95;CSMS');
  });

  it('ends with 1 when it is mended, and says which entry to delete', async () => {
    const { process, out } = bench.run(...(await bench.csms()), ...ARGS);
    expect(await process.ended(), process.said).to.equal(1);
    const line = 'known.yaml, line 2: TC_003_CSMS no longer shows the expected finding; delete this entry';
    expect(process.stdout).to.include(line);
    expect((await resultIn(out)).stale).to.deep.equal([line]);
    expect(await readFile(join(out, 'junit.xml'), 'utf8')).to.include('<failure type="stale"');
    const again = bench.start('report', out);
    expect(await again.ended(), again.said).to.equal(1);
    expect(await readFile(join(out, 'index.html'), 'utf8')).to.include(line);
  });

  it('plugfest check reads them, and finds an id that there is not', async () => {
    await writeFile(join(bench.folder, 'known.yaml'), KNOWN.replace('TC_003_CSMS', 'TC_999_CSMS'));
    const csms = ['--sut', 'csms', '--url', 'ws://127.0.0.1:1'];
    const check = bench.start('check', ...csms, '--expectations', 'known.yaml');
    expect(await check.ended()).to.equal(2);
    expect(check.stdout).to.match(/^NOT OK +the expectations: known\.yaml, line 2: there is no case TC_999_CSMS/m);
    const run = bench.start('run', ...csms, '--driver', 'exec:true', '--expectations', 'nowhere.yaml');
    expect(await run.ended()).to.equal(2);
    expect(run.stderr).to.match(/^nowhere\.yaml: there is no such file; correct the path of the expectations/);
  });
});
