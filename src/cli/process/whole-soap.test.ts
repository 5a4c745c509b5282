import { expect } from 'chai';
import { join } from 'node:path';
import { FIRMWARE_CERTIFICATE, FIRMWARE_SIGNATURE } from '../../reference/station16.ts';
import type { RunResult } from '../../trace/index.ts';
import { projectFolder } from '../tool.ts';
import { ProcessBench, resultIn } from './bench.ts';
import type { PlugfestProcess } from './plugfest-process.ts';

/** Short but legal, so that the waits that the protocol demands stay short. */
const VALUES = [
  'meterValueInterval=1',
  'clockAlignedInterval=2',
  'transactionDuration=2',
  'expiryDateOffset=10',
  `firmwareFile=${join(projectFolder, 'fixtures/firmware/reference-2.0.0.bin')}`,
  'firmwareVersion=2.0.0',
  `firmwareSignature=${FIRMWARE_SIGNATURE}`,
  `firmwareSigningCertificate=${FIRMWARE_CERTIFICATE}`,
].flatMap((value) => ['--value', value]);
const WHOLE = ['--over', '1.6S', '--timeout', '10', '--reporter', 'json', ...VALUES];

/** Everything that runs over SOAP, with embedded peers that are processes of their own: real HTTP, both parties servers. */
describe('plugfest run over SOAP', function () {
  this.timeout(240_000);
  const bench = new ProcessBench();
  beforeEach(() => bench.open());
  afterEach(() => bench.close());

  /** The result of a run that must end well. */
  async function passed({ process, out }: { process: PlugfestProcess; out: string }): Promise<RunResult> {
    const code = await process.ended();
    expect(code, process.said).to.be.oneOf([0, 1, 3]);
    const result = await resultIn(out);
    const wrong = result.cases.filter(({ verdict }) => verdict !== 'pass' && verdict !== null);
    expect(wrong.map(({ id, because }) => `${id}: ${because}`)).to.deep.equal([]);
    expect(code, process.said).to.equal(0);
    const warned = result.cases.filter(({ findings }) => findings.length > 0);
    expect(warned.map(({ id, findings }) => `${id}: ${findings[0]?.subject}`)).to.deep.equal([]);
    return result;
  }

  it('a charge point passes the cases that apply, and what is about JSON does not apply', async () => {
    const { listen, control } = await bench.station('--over', '1.6S');
    const pics = join(projectFolder, 'fixtures', 'pics', 'reference-1.6-station.yaml');
    const terms = ['--sut', 'station', '--listen', listen, '--driver', `http:${control}`, '--pics', pics];
    const some = ['TC_00*', 'TC_01*', 'TC_04*', 'PF_RPC_01_CS'];
    const { summary, cases } = await passed(bench.run(...some, ...WHOLE, ...terms));
    expect(summary.pass).to.be.above(30);
    const framing = cases.find(({ id }) => id === 'PF_RPC_01_CS');
    expect(framing?.notApplicable).to.contain('JSON');
  });

  it('a central system passes every case, towards stations that share one callback endpoint', async () => {
    const csms = await bench.csms('--over', '1.6S', '--heartbeat-interval', '2');
    const pics = ['--pics', join(projectFolder, 'fixtures', 'pics', 'reference-1.6-csms.yaml')];
    const lanes = ['--lanes', '6', '--identity', 'CP{n}'];
    const tags = ['validIdTag=TAG-{n}', 'validIdTag2=TAG-{n}B', 'parentIdTag=GROUP-{n}'];
    const { summary } = await passed(
      bench.run(...csms, ...pics, ...WHOLE, ...lanes, ...tags.flatMap((tag) => ['--value', tag])),
    );
    expect(summary.pass).to.be.above(60);
  });
});
