import { expect } from 'chai';
import { ProcessBench, resultIn } from './bench.ts';

describe('plugfest demo', function () {
  this.timeout(60_000);
  const bench = new ProcessBench();
  beforeEach(() => bench.open());
  afterEach(() => bench.close());

  it('plays several versions in one run, each against embedded peers that speak it', async () => {
    const over = ['1.6J', '1.6S', '1.5S', '1.2S'];
    const flags = over.flatMap((binding) => ['--over', binding]);
    const demo = bench.start('demo', ...flags, 'TC_061_1_CS', 'TC_061_CSMS', 'TC15_061_CS*', 'TC12_061_CS*');
    expect(await demo.ended(), demo.said).to.equal(0);
    const { cases } = await resultIn(`${bench.folder}/reports/demo`);
    const played = cases.map(({ id, binding, verdict }) => `${id}@${binding} ${verdict}`);
    expect(played).to.have.members([
      'TC_061_1_CS@1.6J pass',
      'TC_061_1_CS@1.6S pass',
      'TC_061_CSMS@1.6J pass',
      'TC_061_CSMS@1.6S pass',
      'TC15_061_CS@1.5S pass',
      'TC15_061_CSMS@1.5S pass',
      'TC12_061_CS@1.2S pass',
      'TC12_061_CSMS@1.2S pass',
    ]);
  });

  it('says which versions it can play', async () => {
    const demo = bench.start('demo', '--over', '2.1J');
    expect(await demo.ended()).to.equal(2);
    expect(demo.said).to.contain('it must be one of 1.6J, 1.6S, 1.5S, 1.2S');
  });
});
