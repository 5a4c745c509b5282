import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Client } from 'basic-ftp';
import { expect } from 'chai';
import { realClock } from '../clock/index.ts';
import { fileServers, folderStore, type Files, type Transfer } from './index.ts';

describe('an upload that gets its name at the end', () => {
  const ftp = new Client(5000);
  const transfers: Transfer[] = [];
  let folder: string;
  let files: Files;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-renamed-'));
    const store = folderStore(folder);
    files = await fileServers({ clock: realClock, listen: { host: '127.0.0.1', port: 0 }, store });
    const witness = (transfer: Transfer): number => transfers.push(transfer);
    const { url } = files.takes({ protocol: 'ftp', owner: 'TC_045_1_CS', witness });
    const { hostname: host, port, username: user, password } = new URL(url);
    await ftp.access({ host, port: Number(port), user, password });
    await ftp.uploadFrom(Readable.from(['a log']), '/logs/a.part');
  });
  afterEach(async () => {
    ftp.close();
    await files.close();
    rmSync(folder, { recursive: true });
    transfers.length = 0;
  });

  const refusal = (from: string, to: string): Promise<number> =>
    ftp.rename(from, to).then(
      () => 0,
      (error: { code?: number }) => error.code ?? -1,
    );

  it('is told under both', async () => {
    await ftp.rename('/logs/a.part', '/logs/a.log');
    const [before, after] = transfers;
    expect(transfers.map(({ name }) => name)).to.deep.equal(['a.part', 'a.log']);
    expect(after).to.include({ ...before, name: 'a.log', endedAt: after?.endedAt, why: 'it was uploaded as a.part' });
    expect(await ftp.size('/logs/a.log')).to.equal(5);
  });

  it('stays in its place, and is there', async () => {
    expect(await refusal('/logs/b.part', '/logs/b.log')).to.equal(550);
    for (const path of ['/a.log', '../evil', '/logs/a/b'])
      expect(await refusal('/logs/a.part', path), path).to.equal(553);
    expect((await ftp.sendIgnoringError('RNTO /logs/a.log')).code).to.equal(503);
    expect(transfers.filter(({ outcome }) => outcome === 'complete')).to.have.length(1);
  });

  it('is not renamed without end', async () => {
    let renamed = 0;
    while (
      renamed < 30 &&
      (await refusal(renamed === 0 ? '/logs/a.part' : `/logs/${renamed}`, `/logs/${renamed + 1}`)) === 0
    )
      renamed++;
    expect(renamed).to.equal(19);
  });
});
