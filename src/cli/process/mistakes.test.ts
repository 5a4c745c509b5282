import { expect } from 'chai';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProcessBench } from './bench.ts';

describe('a mistake of the user', function () {
  this.timeout(20_000);
  const bench = new ProcessBench();
  const servers: Server[] = [];
  beforeEach(() => bench.open());
  afterEach(async () => {
    await bench.close();
    for (const server of servers.splice(0)) server.close();
  });

  /** The programme ends with 2, says this and no more, and writes nothing. */
  async function isTold(args: readonly string[], line: RegExp): Promise<void> {
    const before = await readdir(bench.folder, { recursive: true });
    const process = bench.start(...args);
    expect(await process.ended(), process.said).to.equal(2);
    expect(process.stdout).to.equal('');
    const lines = process.stderr.trim().split('\n');
    expect(lines, process.stderr).to.have.length(1);
    expect(lines[0]).to.match(line);
    expect(process.stderr).to.not.match(/^ {4}at |node:internal/m);
    expect(await readdir(bench.folder, { recursive: true })).to.deep.equal(before);
  }

  const station = ['run', '--sut', 'station'] as const;

  it('no configuration where one is named', () =>
    isTold(['run', '--config', 'nowhere.yaml'], /^nowhere\.yaml: there is no such file/));

  it('an unknown key', async () => {
    await writeFile(join(bench.folder, 'plugfest.yaml'), 'sut: station\nlisen: 127.0.0.1:0\n');
    await isTold(['run'], /^plugfest\.yaml, line 2.*lisen.*listen/);
  });

  it('a value that does not fit', async () => {
    await writeFile(join(bench.folder, 'plugfest.yaml'), 'sut: station\ntimeout: soon\n');
    await isTold(['run'], /^plugfest\.yaml, line 2, timeout: must be a whole number/);
  });

  it('a value of a flag that does not fit', () =>
    isTold([...station, '--timeout', '-1'], /^--timeout: must be a whole number/));

  it('nobody under test', () => isTold(['run'], /who is under test/));

  it('a test case that there is not', () =>
    isTold([...station, 'TC_999_CS', '--driver', 'exec:true'], /^no test case .* TC_999_CS/));

  it('a central system that cannot be reached', () =>
    isTold(
      ['run', '--sut', 'csms', '--url', 'ws://127.0.0.1:1/ocpp', '--driver', 'exec:true', 'TC_003_CSMS'],
      /^the CSMS cannot be reached: .*127\.0\.0\.1:1/,
    ));

  it('a driver that cannot be reached', () =>
    isTold([...station, '--driver', 'http:http://127.0.0.1:1'], /^the driver: 127\.0\.0\.1:1 cannot be reached/));

  it('a driver that is none', () =>
    isTold([...station, '--driver', 'telepathy'], /^--driver: must be manual, http:URL/));

  it('a port that is taken, of a reference central system', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await isTold(['reference', 'csms', '--listen', `127.0.0.1:${port}`], /^cannot listen on .*another program/);
  });

  it('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await isTold([...station, '--listen', `127.0.0.1:${port}`], new RegExp(`^the port for the station: .*${port}`));
  });

  it('a certificate that cannot be read', () => isTold([...station, '--ca', 'nowhere.pem'], /nowhere\.pem/));

  it('a certificate that is none', async () => {
    await writeFile(join(bench.folder, 'cert.pem'), 'no certificate');
    await isTold([...station, '--ca', 'cert.pem'], /cert\.pem/);
  });

  it('claims in a file that there is not', () => isTold([...station, '--pics', 'nowhere.yaml'], /nowhere\.yaml/));

  it('a folder for the results that is a file', async () => {
    await writeFile(join(bench.folder, 'taken'), '');
    await isTold([...station, '--out', 'taken/results'], /^the folder of the results: .*taken is a file/);
  });

  it('a folder for the results in which nothing can be made', () =>
    isTold(
      [...station, '--driver', 'exec:true', '--out', '/proc/results'],
      /^the folder of the results: nothing can be written to \/proc/,
    ));

  it('a flag that there is not', async () => {
    const process = bench.start(...station, '--colour');
    expect(await process.ended()).to.equal(2);
    expect(process.stderr).to.match(/^error: unknown option '--colour'/);
  });

  it('a flag that there is not, of a command below another', async () => {
    const process = bench.start('reference', 'station', '--colour');
    expect(await process.ended()).to.equal(2);
    expect(process.stderr).to.match(/^error: unknown option '--colour'/);
  });

  it('a configuration key that the reference charge point has not', () =>
    isTold(['reference', 'station', '--url', 'ws://127.0.0.1:1', '--setting', 'Nonsense=1'], /Nonsense/));

  it('a pattern that matches no case, in every command that takes one', async () => {
    await isTold(['list', 'TC_999_CS'], /^no test case matches TC_999_CS/);
    await isTold(['demo', 'TC_999_CS'], /^no test case matches TC_999_CS/);
    await isTold(['self-play', '--null', 'TC_999_CS'], /^no test case matches TC_999_CS/);
  });

  it('a binding that nobody has written cases for', () =>
    isTold(
      [...station, '--over', '2.1J', '--driver', 'exec:true'],
      /^--over: there are no test cases for OCPP 2\.1 yet/,
    ));

  it('a fault that there is not', () =>
    isTold(['reference', 'csms', '--fault', 'authorize-unanswerd'], /authorize-unanswerd.*authorize-unanswered/));
});

describe('what cannot be written although nobody said so before', function () {
  this.timeout(20_000);
  const bench = new ProcessBench();
  beforeEach(() => bench.open());
  afterEach(() => bench.close());

  it('is told before anything is run', async () => {
    await mkdir(join(bench.folder, 'out', 'run.json'), { recursive: true });
    const process = bench.start('run', '--sut', 'station', '--driver', 'exec:true', '--out', 'out', 'TC_003_CS');
    expect(await process.ended(), process.said).to.equal(2);
    expect(process.stderr).to.match(/run\.json cannot be written/);
    expect(process.stderr).to.not.contain('mistake of plugfest');
    expect(await readdir(join(bench.folder, 'out'))).to.deep.equal(['run.json']);
  });

  it('is told after the run, which is not lost: its recordings are there', async () => {
    await mkdir(join(bench.folder, 'out', 'result.json'), { recursive: true });
    const csms = await bench.csms();
    const process = bench.start('run', ...csms, '--out', 'out', 'TC_003_CSMS');
    expect(await process.ended(), process.said).to.equal(3);
    expect(process.stderr).to.match(/result\.json cannot be written/);
    expect(process.stderr).to.not.contain('mistake of plugfest');
    expect(await readdir(join(bench.folder, 'out', 'trace'))).to.have.length(1);
  });
});
