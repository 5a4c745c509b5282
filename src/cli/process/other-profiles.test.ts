import { expect } from 'chai';
import { join } from 'node:path';
import { projectFolder } from '../tool.ts';
import { failures, ProcessBench, resultIn } from './bench.ts';

/** The official cases: what goes past them is played by the demonstration. */
const PROFILES = [
  'TC_*',
  '--over',
  '1.6J',
  '--profile',
  'LocalAuthListManagement',
  '--profile',
  'RemoteTrigger',
  '--timeout',
  '10',
];

/** The embedded peers as processes of their own; profiles beside Core over real sockets. */
describe('plugfest reference, as processes: other profiles', function () {
  this.timeout(60_000);
  const bench = new ProcessBench();
  beforeEach(() => bench.open());
  afterEach(() => bench.close());

  /** The verdicts of a run that must end well. */
  async function passed(pics: string, ...args: readonly string[]): Promise<readonly unknown[]> {
    const file = join(projectFolder, 'fixtures', 'pics', pics);
    const { process, out } = bench.run(...PROFILES, '--pics', file, ...args);
    const code = await process.ended();
    const result = await resultIn(out);
    expect(failures(result)).to.deep.equal([]);
    expect(code, process.said).to.equal(0);
    return [...new Set(result.cases.map(({ verdict }) => verdict))];
  }

  it('a charge point passes every case that applies to it', async () => {
    const { listen, control } = await bench.station();
    const hands = ['--sut', 'station', '--listen', listen, '--driver', `http:${control}`];
    expect(await passed('reference-1.6-station.yaml', ...hands)).to.have.members(['pass', null]);
  });

  it('a central system passes every case', async () => {
    expect(await passed('reference-1.6-csms.yaml', ...(await bench.csms()))).to.deep.equal(['pass']);
  });
});
