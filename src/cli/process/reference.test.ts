import { expect } from 'chai';
import { failures, ProcessBench, resultIn } from './bench.ts';

describe('plugfest run against plugfest reference', function () {
  this.timeout(30_000);
  const bench = new ProcessBench();
  beforeEach(() => bench.open());
  afterEach(() => bench.close());

  it('a central system: the cases pass, and the exit code is 0', async () => {
    const csms = await bench.csms();
    const { process, out } = bench.run(...csms, 'TC_003_CSMS', 'TC_007_CSMS');
    expect(await process.ended(), process.said).to.equal(0);
    const { summary, sut, cases } = await resultIn(out);
    expect(summary).to.include({ pass: 2, fail: 0, inconclusive: 0, error: 0 });
    expect(sut.role).to.equal('csms');
    expect(cases.map(({ id }) => id)).to.have.members(['TC_003_CSMS', 'TC_007_CSMS']);
  });

  it('a charge point: the cases pass, and the exit code is 0', async () => {
    const { listen, control } = await bench.station();
    const { process, out } = bench.run(
      ...['TC_003_CS', 'TC_004_1_CS', '--sut', 'station', '--listen', listen, '--driver', `http:${control}`],
    );
    expect(await process.ended(), process.said).to.equal(0);
    const { summary, sut } = await resultIn(out);
    expect(summary).to.include({ pass: 2, fail: 0, inconclusive: 0, error: 0 });
    expect(sut).to.include({ role: 'station', vendor: 'plugfest' });
  });

  for (const [fault, failure] of [
    ['status-preparing-refused', 'TC_003_CSMS 2: answer'],
    ['authorize-status-padded', 'TC_003_CSMS 4: idTagInfo.status'],
    ['transaction-id-as-text', 'TC_003_CSMS 6: transactionId'],
  ] as const)
    it(`a central system with the fault ${fault}: the exit code is 1, and the result names the step`, async () => {
      const csms = await bench.csms('--fault', fault);
      const { process, out } = bench.run(...csms, 'TC_003_CSMS');
      expect(await process.ended(), process.said).to.equal(1);
      expect(failures(await resultIn(out))).to.deep.equal([failure]);
    });

  for (const [fault, failure] of [
    ['available-for-preparing', 'TC_003_CS 1: message'],
    ['starts-on-connector-0', 'TC_003_CS 5: connectorId'],
  ] as const)
    it(`a charge point with the fault ${fault}: the exit code is 1, and the result names the step`, async () => {
      const { listen, control } = await bench.station('--fault', fault);
      const { process, out } = bench.run(
        ...['TC_003_CS', '--sut', 'station', '--listen', listen, '--driver', `http:${control}`],
      );
      expect(await process.ended(), process.said).to.equal(1);
      expect(failures(await resultIn(out))).to.deep.equal([failure]);
    });

  it('ends cleanly when it is told to', async () => {
    const csms = bench.start('reference', 'csms', '--listen', '127.0.0.1:0');
    await csms.says(/listening on/);
    csms.signal('SIGTERM');
    expect(await csms.ended()).to.equal(0);
  });
});
