import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProcessBench, resultIn } from './bench.ts';

describe('plugfest run with claims that the system under test contradicts', function () {
  this.timeout(30_000);
  const bench = new ProcessBench();
  beforeEach(() => bench.open());
  afterEach(() => bench.close());

  it('warns once for each, with the frame, in every report; the verdicts and the exit code stay', async () => {
    const { listen, control } = await bench.station();
    const { process, out } = bench.run(
      ...['TC_003_CS', '--sut', 'station', '--listen', listen, '--driver', `http:${control}`],
      ...['--reporter', 'console,json,junit,html'],
    );
    expect(await process.ended(), process.said).to.equal(0);
    const { claimRemarks = [] } = await resultIn(out);
    const remark = claimRemarks.find(({ feature }) => feature === 'Reservation');
    expect(remark).to.include({
      claimed: false,
      said: 'lists it in SupportedFeatureProfiles',
      case: 'TC_003_CS@1.6J',
    });
    expect(remark?.evidence).to.match(/^\[3,/);
    expect(claimRemarks.filter(({ feature }) => feature === 'Reservation')).to.have.length(1);
    const sentence =
      'The PICS does not claim Reservation, so the cases that need it were not run; the charging station lists it';
    expect(process.stdout).to.include(sentence);
    expect(await readFile(join(out, 'index.html'), 'utf8')).to.include(sentence);
    expect(await readFile(join(out, 'junit.xml'), 'utf8')).to.include('pics.warning.Reservation');
    const again = bench.start('report', out, '--format', 'markdown');
    expect(await again.ended(), again.said).to.equal(0);
    expect(await readFile(join(out, 'summary.md'), 'utf8')).to.include('does not claim Reservation');
  });
});
