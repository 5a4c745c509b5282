import { expect } from 'chai';
import { readFile, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { connect, createServer, type ConnectionOptions, type TlsOptions } from 'node:tls';
import { ProcessBench } from './bench.ts';

describe('the certificates that plugfest pki writes', function () {
  this.timeout(60_000);
  const bench = new ProcessBench();
  before(async () => {
    await bench.open();
    const made = bench.start('pki', '--host', 'localhost', '--identity', 'CP001=SN-1', '--out', 'my pki');
    expect(await made.ended(), made.said).to.equal(0);
    expect(made.said).to.contain("--cert 'my pki/ecdsa/csms.pem'").and.not.contain('PRIVATE KEY');
  });
  after(() => bench.close());

  const file = (name: string): Promise<string> => readFile(join(bench.folder, 'my pki', name), 'utf8');
  const holder = async (name: string): Promise<Pick<TlsOptions, 'cert' | 'key'>> => ({
    cert: await file(`${name}.pem`),
    key: await file(`${name}.key`),
  });

  /** A TLS handshake. @returns `ok`, or what the client makes of the server; with `mutual`, what the server makes of the client */
  async function handshake(ofServer: TlsOptions, ofClient: ConnectionOptions, mutual = false): Promise<string> {
    const server = createServer({ ...ofServer, requestCert: mutual, rejectUnauthorized: false });
    const judged = new Promise<string>((resolve) =>
      server.once('secureConnection', (socket) => {
        resolve(String(socket.authorizationError ?? 'ok'));
        socket.destroy();
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const client = connect({ port, host: '127.0.0.1', servername: 'localhost', ...ofClient });
    const seen = await new Promise<string>((resolve) => {
      client.once('secureConnect', () => resolve('ok'));
      client.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
    const outcome = mutual && seen === 'ok' ? await judged : seen;
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
    return outcome;
  }

  for (const algorithm of ['ecdsa', 'rsa'])
    describe(`with ${algorithm.toUpperCase()} keys`, () => {
      const named = (name: string) => holder(`${algorithm}/${name}`);
      const trusting = async (): Promise<ConnectionOptions> => ({ ca: await file(`${algorithm}/root.pem`) });

      it('make a TLS connection', async () => {
        expect(await handshake(await named('csms'), await trusting())).to.equal('ok');
      });

      it('make one with certificates on both sides', async () => {
        const server = { ...(await named('csms')), ca: await file(`${algorithm}/root.pem`) };
        const client = { ...(await named('station-CP001')), ...(await trusting()) };
        expect(await handshake(server, client, true)).to.equal('ok');
      });

      for (const [name, code] of [
        ['expired', 'CERT_HAS_EXPIRED'],
        ['not-yet-valid', 'CERT_NOT_YET_VALID'],
        ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
        ['unknown-root', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
      ] as const)
        it(`are refused when the server's is ${name}`, async () => {
          expect(await handshake(await named(`bad/csms-${name}`), await trusting())).to.equal(code);
        });

      it('are refused when they are revoked, and only then', async () => {
        const crl = [await file(`${algorithm}/root.crl`), await file(`${algorithm}/intermediate.crl`)];
        expect(await handshake(await named('bad/csms-revoked'), { ...(await trusting()), crl })).to.equal(
          'CERT_REVOKED',
        );
        expect(await handshake(await named('csms'), { ...(await trusting()), crl })).to.equal('ok');
      });

      for (const [name, code] of [
        ['expired', 'CERT_HAS_EXPIRED'],
        ['not-yet-valid', 'CERT_NOT_YET_VALID'],
        ['unknown-root', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
      ] as const)
        it(`are refused when the client's is ${name}`, async () => {
          const server = { ...(await named('csms')), ca: await file(`${algorithm}/root.pem`) };
          const client = { ...(await named(`bad/station-${name}`)), ...(await trusting()) };
          expect(await handshake(server, client, true)).to.equal(code);
        });
    });

  it('are not made anew without being asked', async () => {
    const before = await stat(join(bench.folder, 'my pki/ecdsa/root.key'));
    const again = bench.start('pki', '--out', 'my pki');
    expect(await again.ended()).to.equal(2);
    expect(again.stderr).to.match(/^my pki\/ecdsa exists already; add --force/);
    expect((await stat(join(bench.folder, 'my pki/ecdsa/root.key'))).mtimeMs).to.equal(before.mtimeMs);
  });
});
