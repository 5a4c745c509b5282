import { expect } from 'chai';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestCase } from '../dsl/testcase.ts';
import { networkTransfer } from '../files/index.ts';
import { fileTermsOf, openFiles } from './file-servers.ts';
import { UserError } from './user-error.ts';

const withFiles = { spec: { files: true } } as unknown as TestCase;
const without = { spec: {} } as unknown as TestCase;
const LOCAL = { host: '127.0.0.1', port: 0 };

describe('the file servers of a run', () => {
  let out: string;
  beforeEach(() => (out = mkdtempSync(join(tmpdir(), 'plugfest-run-'))));
  afterEach(() => rmSync(out, { recursive: true }));

  it('are not opened for cases that need none', async () => {
    expect(await openFiles([without], { listen: LOCAL, out })).to.equal(undefined);
  });

  it('keep what is uploaded in the folder of the results', async () => {
    const files = (await openFiles([without, withFiles], { listen: LOCAL, out }))!;
    expect(existsSync(join(out, 'uploads'))).to.equal(false);
    const { url } = files.takes({ protocol: 'http', owner: 'TC_045_1_CS', witness: () => undefined });
    await networkTransfer().upload(url, { name: 'a.log', bytes: Buffer.from('x') });
    expect(readdirSync(join(out, 'uploads'))).to.deep.equal(['TC_045_1_CS-1-a.log']);
    await files.close();
  });

  it('say what to do when a port is taken, and leave nothing open', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const error = await openFiles([withFiles], { listen: { host: '127.0.0.1', port }, out }).catch(
      (one: unknown) => one,
    );
    expect(error).to.be.instanceOf(UserError);
    expect((error as UserError).message)
      .to.include(`127.0.0.1:${port}`)
      .and.include('--files-listen');
    await new Promise((resolve) => taken.close(resolve));
  });

  it('are where the station connects to, unless another address is said', () => {
    const config = { listen: { host: '10.0.0.1', port: 9000 }, files: {}, security: {} } as never;
    expect(fileTermsOf(config, out)).to.deep.equal({
      listen: { host: '10.0.0.1', port: 0 },
      publicHost: undefined,
      out,
    });
    const listen = { host: '0.0.0.0', port: 9100 };
    const other = { listen: LOCAL, files: { listen, host: 'files.example.org' }, security: {} } as never;
    expect(fileTermsOf(other, out)).to.deep.equal({ listen, publicHost: 'files.example.org', out });
  });
});
