import { expect } from 'chai';
import { join } from 'node:path';
import { projectFolder } from '../tool.ts';
import { failures, ProcessBench, resultIn } from './bench.ts';
import { freePort } from './plugfest-process.ts';

const picsOf = (role: 'station' | 'csms'): readonly string[] => [
  '--pics',
  join(projectFolder, 'fixtures', 'pics', `reference-1.6-${role}.yaml`),
];

/** Charge points that move, and two at one URL, with embedded peers that are processes of their own. */
describe('plugfest run over SOAP: addresses', function () {
  this.timeout(60_000);
  const bench = new ProcessBench();
  beforeEach(() => bench.open());
  afterEach(() => bench.close());

  /** What becomes of the cases of addresses with a central system: its failures, and which cases have warnings. */
  async function centralSystem(...faults: readonly string[]): Promise<readonly string[]> {
    const named = faults.flatMap((fault) => ['--fault', fault]);
    const csms = await bench.csms('--over', '1.6S', '--heartbeat-interval', '2', ...named);
    const { process, out } = bench.run(
      'PF_SOAP_4*',
      '--over',
      '1.6S',
      '--reporter',
      'json',
      ...picsOf('csms'),
      ...csms,
    );
    await process.ended();
    const result = await resultIn(out);
    expect(result.cases.map(({ verdict }) => verdict))
      .to.have.length(4)
      .and.not.include(null);
    const warned = result.cases.filter(({ verdict, findings }) => verdict === 'pass' && findings.length > 0);
    return [...failures(result), ...warned.map(({ id }) => `${id} warned`)];
  }

  it('a central system follows a charge point, and tells two of them apart', async () => {
    expect(await centralSystem()).to.deep.equal([]);
  });

  it('one that calls back where a charge point was first is found out', async () => {
    expect(await centralSystem('soap-keeps-first-address')).to.deep.equal([
      'PF_SOAP_40_CSMS 3: message',
      'PF_SOAP_41_CSMS warned',
    ]);
  });

  it('one that takes an address for a charge point is found out', async () => {
    expect(await centralSystem('soap-last-identity-of-address')).to.deep.equal([
      'PF_SOAP_42_CSMS 1: chargeBoxIdentity',
      'PF_SOAP_43_CSMS 5: chargeBoxIdentity',
    ]);
  });

  it('a charge point that moves away from a fixed address is not blamed', async () => {
    const callback = `127.0.0.1:${await freePort()}`;
    const { listen, control } = await bench.station('--over', '1.6S', '--callback', callback);
    const terms = ['--sut', 'station', '--listen', listen, '--driver', `http:${control}`, ...picsOf('station')];
    const fixed = ['--station-url', `CP001=http://${callback}/`];
    const { process, out } = bench.run('PF_SOAP_40_CS', '--over', '1.6S', '--reporter', 'json', ...terms, ...fixed);
    await process.ended();
    const [result] = (await resultIn(out)).cases;
    expect(result?.verdict, process.said).to.equal('inconclusive');
    expect(result?.because).to.contain('station-url');
  });

  for (const [fault, found] of [
    [undefined, []],
    ['soap-first-address-in-from', ['PF_SOAP_40_CS 4: answer']],
  ] as const)
    it(`a charge point that is given another address, with ${fault ?? 'no fault'}`, async () => {
      const { listen, control } = await bench.station('--over', '1.6S', ...(fault ? ['--fault', fault] : []));
      const terms = ['--sut', 'station', '--listen', listen, '--driver', `http:${control}`, ...picsOf('station')];
      const { process, out } = bench.run('PF_SOAP_40_CS', '--over', '1.6S', '--reporter', 'json', ...terms);
      await process.ended();
      const result = await resultIn(out);
      expect(failures(result), process.said).to.deep.equal(found);
      expect(result.cases.map(({ verdict }) => verdict)).to.deep.equal([fault ? 'fail' : 'pass']);
    });
});
