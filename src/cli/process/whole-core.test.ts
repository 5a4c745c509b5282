import { expect } from 'chai';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunResult } from '../../trace/index.ts';
import { projectFolder } from '../tool.ts';

const BIN = join(projectFolder, 'bin', 'plugfest.js');
/** Short but legal, so that the waits that the protocol demands stay short. */
const VALUES = [
  'heartbeatInterval=2',
  'retryInterval=2',
  'connectionTimeout=2',
  'meterValueInterval=1',
  'clockAlignedInterval=2',
  'transactionDuration=2',
].flatMap((value) => ['--value', value]);

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The embedded peers as processes of their own, driven over their control ports; the whole Core profile over real sockets. */
describe('plugfest reference, as processes', function () {
  this.timeout(240_000);
  const running: ChildProcess[] = [];
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plugfest-core-'));
  });

  afterEach(async () => {
    await Promise.all(
      running.splice(0).map((child) => {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        return child.exitCode === null && child.kill('SIGTERM') ? gone : undefined;
      }),
    );
    await rm(folder, { recursive: true });
  });

  /** Starts a process that goes on; resolves when it has printed a line that fits. */
  function start(args: readonly string[], ready: RegExp): Promise<void> {
    const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    running.push(child);
    return new Promise((resolve, reject) => {
      let said = '';
      child.once('exit', (code) => reject(new Error(`plugfest ${args.join(' ')} ended with ${code}: ${said}`)));
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (ready.test(said)) resolve();
      });
    });
  }

  /** `plugfest run` to its end. */
  async function run(args: readonly string[]): Promise<{ code: number | null; result: RunResult; said: string }> {
    const out = join(folder, `run-${Math.random().toString(36).slice(2)}`);
    const child = spawn(
      process.execPath,
      [BIN, 'run', ...args, ...VALUES, '--timeout', '10', '--out', out, '--reporter', 'json'],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { code, result: JSON.parse(await readFile(join(out, 'result.json'), 'utf8')) as RunResult, said };
  }

  /** One station process for some cases (ids or a profile); what it is like is told by settings. */
  async function testStation(
    cases: readonly string[],
    pics: string,
    settings: readonly string[],
  ): Promise<Awaited<ReturnType<typeof run>>> {
    const [port, control] = [await freePort(), await freePort()];
    const flags = settings.flatMap((setting) => ['--setting', setting]);
    // It tries until we listen; the control port is open from the beginning.
    await start(
      ['reference', 'station', '--url', `ws://127.0.0.1:${port}`, '--control', `127.0.0.1:${control}`, ...flags],
      /cannot connect|connected to/,
    );
    return run([
      ...cases,
      '--sut',
      'station',
      '--listen',
      `127.0.0.1:${port}`,
      '--driver',
      `http:http://127.0.0.1:${control}`,
      '--pics',
      pics,
    ]);
  }

  const usual = join(projectFolder, 'fixtures', 'pics', 'reference-1.6-station.yaml');

  it('a charge point passes every Core case that applies to it', async () => {
    const { code, result, said } = await testStation(['--profile', 'Core'], usual, []);
    const wrong = result.cases.filter(({ verdict }) => verdict !== 'pass' && verdict !== null);
    expect(
      wrong.map(({ id, because }) => `${id}: ${because}`),
      said,
    ).to.deep.equal([]);
    expect(code).to.equal(0);
    expect(result.summary).to.include({ pass: 48, notApplicable: 3 });
  });

  it('a charge point with a fixed cable, and one with back-up power, pass the other three', async () => {
    const fixed = await testStation(
      ['TC_017_2_CS', 'TC_018_2_CS'],
      join(projectFolder, 'fixtures', 'pics', 'reference-1.6-station-fixed-cable.yaml'),
      ['FixedCable=true'],
    );
    expect([fixed.code, fixed.result.summary.pass], fixed.said).to.deep.equal([0, 2]);
    const backed = await testStation(
      ['TC_032_1_CS'],
      join(projectFolder, 'fixtures', 'pics', 'reference-1.6-station-back-up.yaml'),
      ['BackupPower=true'],
    );
    expect([backed.code, backed.result.summary.pass], backed.said).to.deep.equal([0, 1]);
  });

  it('a central system passes every Core case', async () => {
    const [port, control] = [await freePort(), await freePort()];
    await start(
      [
        'reference',
        'csms',
        '--listen',
        `127.0.0.1:${port}`,
        '--control',
        `127.0.0.1:${control}`,
        '--heartbeat-interval',
        '2',
      ],
      /listening on/,
    );
    const { code, result, said } = await run([
      '--profile',
      'Core',
      '--sut',
      'csms',
      '--url',
      `ws://127.0.0.1:${port}`,
      '--driver',
      `http:http://127.0.0.1:${control}`,
      '--lanes',
      '6',
      '--identity',
      'CP{n}',
      '--value',
      'validIdTag=TAG-{n}',
      '--value',
      'validIdTag2=TAG-{n}B',
      '--value',
      'parentIdTag=GROUP-{n}',
    ]);
    const wrong = result.cases.filter(({ verdict }) => verdict !== 'pass');
    expect(
      wrong.map(({ id, because }) => `${id}: ${because}`),
      said,
    ).to.deep.equal([]);
    expect([code, result.summary.pass]).to.deep.equal([0, 34]);
  });
});
