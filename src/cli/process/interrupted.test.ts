import { expect } from 'chai';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProcessBench, resultIn } from './bench.ts';

describe('Ctrl-C', function () {
  this.timeout(30_000);
  const bench = new ProcessBench();
  beforeEach(() => bench.open());
  afterEach(() => bench.close());

  it('in the middle of a case: it is cleaned up after, what ran is reported, and the exit code is 130', async () => {
    const csms = await bench.csms();
    // An operator who says done and does nothing: the second case waits for a message that does not come.
    const idle = ['--driver', `exec:echo '{"outcome":"done"}'`, '--timeout', '60'];
    const { process, out } = bench.run(...csms, ...idle, 'TC_003_CSMS', 'TC_010_CSMS', 'TC_013_CSMS');
    await recorded(out, 'TC_010_CSMS', '"outcome":"done"');
    process.signal('SIGINT');
    expect(await process.ended(), process.said).to.equal(130);
    const { cases, stopped } = await resultIn(out);
    expect(stopped).to.match(/^stopped by Ctrl-C after 1 of 3 cases, in the middle of TC_010_CSMS$/);
    expect(cases.map(({ id, verdict }) => `${id} ${verdict}`)).to.deep.equal([
      'TC_003_CSMS pass',
      'TC_010_CSMS inconclusive',
    ]);
    expect(await readdir(out)).to.include.members(['result.json', 'index.html', 'trace']);
    const trace = await traceOf(out, 'TC_010_CSMS');
    expect(trace).to.contain('"phase":"cleanup"').and.contain('"type":"case-end"');
    expect(process.said).to.not.contain('mistake of plugfest');
  });

  it('while the charge point has not come yet: ends at once', async () => {
    const { process, out } = bench.run('TC_003_CS', '--sut', 'station', '--driver', 'exec:true');
    await process.says(/listening on/);
    await recorded(out, 'TC_003_CS', 'preparation');
    const begun = process.said.length;
    process.signal('SIGINT');
    expect(await process.ended(), process.said).to.equal(130);
    expect(process.said.length).to.be.above(begun);
    const { cases } = await resultIn(out);
    expect(cases.map(({ verdict }) => verdict)).to.deep.equal(['inconclusive']);
    expect(cases[0]!.durationMs).to.be.lessThan(10_000);
  });
});

/** Waits until the recording of a case holds a text. */
async function recorded(out: string, id: string, text: string): Promise<void> {
  for (;;) {
    const trace = await traceOf(out, id);
    if (trace.includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function traceOf(out: string, id: string): Promise<string> {
  const files = await readdir(join(out, 'trace')).catch(() => []);
  const file = files.find((name) => name.startsWith(id));
  return file === undefined ? '' : readFile(join(out, 'trace', file), 'utf8');
}
