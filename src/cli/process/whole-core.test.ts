import { expect } from 'chai';
import { join } from 'node:path';
import type { RunResult } from '../../trace/index.ts';
import { projectFolder } from '../tool.ts';
import { ProcessBench, resultIn } from './bench.ts';
import type { PlugfestProcess } from './plugfest-process.ts';

/** Short but legal, so that the waits that the protocol demands stay short. */
const VALUES = ['meterValueInterval=1', 'clockAlignedInterval=2', 'transactionDuration=2'].flatMap((value) => [
  '--value',
  value,
]);
const CORE = ['--over', '1.6J', '--profile', 'Core', '--timeout', '10', '--reporter', 'json', ...VALUES];

/** The embedded peers as processes of their own, driven over their control ports; the whole Core profile over real sockets. */
describe('plugfest reference, as processes', function () {
  this.timeout(240_000);
  const bench = new ProcessBench();
  beforeEach(() => bench.open());
  afterEach(() => bench.close());

  /** Tests a station that is like that. */
  async function station(pics: string, settings: readonly string[], ...args: readonly string[]): Promise<RunResult> {
    const { listen, control } = await bench.station(...settings.flatMap((setting) => ['--setting', setting]));
    const file = join(projectFolder, 'fixtures', 'pics', pics);
    const hands = ['--sut', 'station', '--listen', listen, '--driver', `http:${control}`, '--pics', file];
    return passed(bench.run(...args, ...CORE, ...hands));
  }

  /** The result of a run that must end well. */
  async function passed({ process, out }: { process: PlugfestProcess; out: string }): Promise<RunResult> {
    const code = await process.ended();
    const result = await resultIn(out);
    const wrong = result.cases.filter(({ verdict }) => verdict !== 'pass' && verdict !== null);
    expect(wrong.map(({ id, because }) => `${id}: ${because}`)).to.deep.equal([]);
    expect(code, process.said).to.equal(0);
    return result;
  }

  it('a charge point passes every Core case that applies to it', async () => {
    const { summary } = await station('reference-1.6-station.yaml', [], 'TC_*');
    expect(summary).to.include({ pass: 48, notApplicable: 3 });
  });

  it('a charge point with a fixed cable, and one with back-up power, pass the other three', async () => {
    const fixed = ['TC_017_2_CS', 'TC_018_2_CS'];
    const { summary } = await station('reference-1.6-station-fixed-cable.yaml', ['FixedCable=true'], ...fixed);
    expect(summary.pass).to.equal(2);
    const backed = await station('reference-1.6-station-back-up.yaml', ['BackupPower=true'], 'TC_032_1_CS');
    expect(backed.summary.pass).to.equal(1);
  });

  it('a central system passes every Core case', async () => {
    const csms = await bench.csms('--heartbeat-interval', '2');
    const lanes = ['--lanes', '6', '--identity', 'CP{n}'];
    const tags = ['validIdTag=TAG-{n}', 'validIdTag2=TAG-{n}B', 'parentIdTag=GROUP-{n}'];
    const { summary } = await passed(
      bench.run('TC_*', ...csms, ...CORE, ...lanes, ...tags.flatMap((tag) => ['--value', tag])),
    );
    expect(summary.pass).to.equal(34);
  });
});
