import { expect } from 'chai';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pkiCommand } from './pki.ts';
import { UserError } from './user-error.ts';

describe('plugfest pki', function () {
  this.timeout(20_000);
  let folder: string;
  let said: string[];
  const log = console.log;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-pki-'));
    said = [];
    console.log = (line: string) => said.push(line);
  });
  afterEach(() => {
    console.log = log;
    rmSync(folder, { recursive: true });
  });

  const out = (...names: readonly string[]): string => join(folder, 'pki', ...names);
  const run = (...words: readonly string[]): Promise<unknown> =>
    pkiCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .parseAsync(['--algorithm', 'ecdsa', '--out', out(), ...words], { from: 'user' });
  const failure = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'no failure',
      (error: unknown) => error,
    );
  const mode = (path: string): number => statSync(path).mode & 0o777;

  it('writes keys that only their owner can read, whatever the umask, and never shows them', async () => {
    const before = process.umask(0);
    try {
      await run('--identity', 'CP001=SN-1', '--identity', 'CP 2');
    } finally {
      process.umask(before);
    }
    expect(mode(out('ecdsa', 'csms.key'))).to.equal(0o600);
    expect(mode(out('ecdsa', 'bad', 'station-expired.key'))).to.equal(0o600);
    expect(mode(out('ecdsa'))).to.equal(0o700);
    expect(readFileSync(out('ecdsa', 'csms.key'), 'utf8')).to.contain('PRIVATE KEY');
    expect(readFileSync(out('ecdsa', '.gitignore'), 'utf8')).to.equal('*\n');
    expect(existsSync(out('ecdsa', 'station-CP%202.pem'))).to.equal(true);
    const text = said.join('\n');
    expect(text).to.not.contain('PRIVATE KEY');
    expect(text).to.contain('ecdsa/station-CP001.pem').and.to.contain('refused: valid until a month ago');
    expect(text).to.contain(`--cert ${out('ecdsa', 'csms.pem')} --key ${out('ecdsa', 'csms.key')}`);
  });

  it('replaces nothing without --force, and with it leaves no old permissions', async () => {
    await run();
    const key = readFileSync(out('ecdsa', 'root.key'), 'utf8');
    const refused = await failure(run());
    expect(refused).to.be.instanceOf(UserError);
    expect((refused as UserError).message).to.contain('ecdsa exists already; add --force');
    expect(readFileSync(out('ecdsa', 'root.key'), 'utf8')).to.equal(key);
    chmodSync(out('ecdsa', 'root.key'), 0o644);
    await run('--force');
    expect(readFileSync(out('ecdsa', 'root.key'), 'utf8')).to.not.equal(key);
    expect(mode(out('ecdsa', 'root.key'))).to.equal(0o600);
  });

  it('does not take what makes no certificate', async () => {
    for (const words of [
      ['--host', 'wss://csms.example/ocpp'],
      ['--identity', '='],
      ['--identity', `CP001=${'x'.repeat(65)}`],
      ['--organization', ' '],
      ['--days', '0'],
      ['--algorithm', 'dsa'],
    ]) {
      expect(await failure(run(...words)), words.join(' ')).to.have.property('exitCode', 1);
      expect(existsSync(out())).to.equal(false);
    }
  });

  it('says what cannot be written', async () => {
    const refused = await failure(run('--out', join('/dev/null', 'pki')));
    expect(refused).to.be.instanceOf(UserError);
    expect((refused as UserError).message).to.match(/^cannot write .*\/dev\/null\/pki/);
  });
});
