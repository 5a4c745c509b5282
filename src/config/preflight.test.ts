import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, issueCertificate, pemOf, privateKeyPem, selfSignedCertificate } from '../pki/index.ts';
import { realClock, type Clock } from '../clock/index.ts';
import type { CheckItem } from './check-item.ts';
import { preflight } from './preflight.ts';
import type { RunFlags } from './settings.ts';

/** Timers run in real time; the date is a fixed one, for certificates are valid only for a time. */
const at = (date: string): Clock => ({ ...realClock, now: () => Date.parse(date) });

describe('plugfest check', () => {
  let folder: string;
  let server: Server;
  let port: number;
  before((done) => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-check-'));
    server = createServer().listen(0, '127.0.0.1', () => {
      port = (server.address() as AddressInfo).port;
      done();
    });
  });
  after((done) => {
    rmSync(folder, { recursive: true });
    server.close(done);
  });

  const items = (flags: RunFlags): Promise<readonly CheckItem[]> =>
    preflight({ sut: 'station', ...flags }, { cwd: folder, clock: at('2050-01-01') });
  const item = async (what: string, flags: RunFlags): Promise<CheckItem> => {
    const found = (await items(flags)).find((candidate) => candidate.what === what);
    if (found === undefined) throw new Error(`there is no item '${what}'`);
    return found;
  };

  it('is content with a plain station', async () => {
    const all = await items({});
    expect(all.filter(({ ok }) => !ok)).to.deep.equal([]);
    expect(all.map(({ what }) => what)).to.deep.equal([
      'the configuration',
      'the PICS for OCPP 1.6',
      'the driver',
      'the port for the station',
      'the folder of the results',
    ]);
  });

  it('tells every problem of the configuration, and then ends', async () => {
    expect(await items({ lanes: 'x', timeout: 'y' })).to.deep.equal([
      { ok: false, what: '--lanes', say: 'must be a whole number from 1 to 100; write for example --lanes 1' },
      {
        ok: false,
        what: '--timeout',
        say: 'must be a whole number from 1 to 3600, in seconds; write for example --timeout 30',
      },
    ]);
  });

  it('sees that a port is taken', async () => {
    expect(await item('the port for the station', { listen: `127.0.0.1:${port}` }))
      .to.deep.include({ ok: false })
      .with.property('say')
      .that.contains('another program has this port');
    expect(await item('the port for the station', { listen: '192.0.2.1:9000' })).to.have.property('ok', false);
  });

  it('sees whether an http driver listens, without sending it anything', async () => {
    let bytes = 0;
    server.once('connection', (socket) =>
      socket.on('data', (data) => (bytes += data.length)).on('error', () => undefined),
    );
    expect(await item('the driver', { driver: `http:http://127.0.0.1:${port}` })).to.deep.include({
      ok: true,
      say: `127.0.0.1:${port} accepts connections`,
    });
    expect(bytes).to.equal(0);
    expect(await item('the driver', { driver: 'http:http://127.0.0.1:1' })).to.deep.include({ ok: false });
  });

  it('loads a module driver', async () => {
    writeFileSync(join(folder, 'good.mjs'), 'export const perform = () => ({ outcome: "done" });');
    writeFileSync(join(folder, 'bad.mjs'), 'export const act = 1;');
    expect(await item('the driver', { driver: 'module:good.mjs' })).to.have.property('ok', true);
    expect(await item('the driver', { driver: 'module:bad.mjs' }))
      .to.deep.include({ ok: false })
      .with.property('say')
      .that.contains("has no function 'perform'");
  });

  it('does not call the CSMS', async () => {
    expect(await item('the CSMS', { sut: 'csms', url: 'ws://127.0.0.1:1/' })).to.have.property('ok', true);
  });

  it('sees whether the results can be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'here'), { recursive: true });
    expect(await item('the folder of the results', { out: 'here/a/b' })).to.have.property('ok', true);
    if (process.platform === 'linux') {
      const { ok, say } = await item('the folder of the results', { out: '/proc/results/today' });
      expect(ok).to.equal(false);
      expect(say).to.match(/^nothing can be written to \/proc \(\w+\); write another folder for out$/);
    }
    expect(await item('the folder of the results', { out: 'file' }))
      .to.deep.include({ ok: false })
      .with.property('say')
      .that.contains('is a file, not a folder');
  });

  describe('of TLS files', () => {
    const path = (name: string): string => join(folder, name);
    const tls = (
      key: 'ca' | 'cert' | 'key',
      files: Partial<Record<'ca' | 'cert' | 'key', string>>,
    ): Promise<CheckItem> => item(key, files);

    before(() => {
      for (const [name, text] of Object.entries(pem)) writeFileSync(path(name), text);
    });

    it('says it when a key is weaker than the whitepaper allows', async () => {
      const keys = generateKeyPair('RSA 1024');
      const terms = { purpose: 'authority', notBefore: Date.UTC(2020, 0, 1), notAfter: Date.UTC(2050, 0, 1) } as const;
      writeFileSync(
        path('weak.pem'),
        pemOf(await selfSignedCertificate(keys, { ...terms, subject: { commonName: 'weak' } })),
      );
      const { ok, say } = await tls('ca', { ca: 'weak.pem' });
      expect(ok).to.equal(true);
      expect(say).to.include('valid now, but with an RSA key of 1024 bits');
    });

    it('is content when certificate and key belong together', async () => {
      const files = { ca: 'own.pem', cert: 'own.pem', key: 'own.key' };
      expect(await tls('cert', files)).to.deep.equal({
        ok: true,
        what: 'cert',
        say: `${path('own.pem')}: one certificate, valid now`,
      });
      expect(await tls('key', files))
        .to.have.property('say')
        .that.contains('a private key (ec) that belongs to the certificate');
      expect(await tls('ca', files)).to.have.property('ok', true);
    });

    it('sees a key of another certificate', async () => {
      expect(await tls('key', { cert: 'own.pem', key: 'other.key' }))
        .to.deep.include({ ok: false })
        .with.property('say')
        .that.contains('does not belong to the certificate');
    });

    it('sees files that are missing, or hold something else', async () => {
      writeFileSync(path('damaged.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
      expect((await tls('ca', { ca: 'nowhere.pem' })).say).to.contain('cannot be read (ENOENT)');
      expect((await tls('ca', { ca: 'own.key' })).say).to.contain('holds no certificate in PEM form');
      expect((await tls('ca', { ca: 'damaged.pem' })).say).to.contain('holds a certificate that is damaged');
      expect((await tls('key', { cert: 'own.pem', key: 'own.pem' })).say).to.contain('holds no private key');
    });

    it('sees a chain whose certificates have not issued each other', async () => {
      const keys = generateKeyPair('P-256');
      const terms = { purpose: 'authority', notBefore: Date.UTC(2020, 0, 1), notAfter: Date.UTC(2050, 0, 1) } as const;
      const root = await selfSignedCertificate(keys, { ...terms, subject: { commonName: 'root' } });
      const own = await issueCertificate({ certificate: root, keys }, keys.publicKey, {
        ...terms,
        purpose: 'server',
        subject: { commonName: 'server' },
      });
      writeFileSync(path('chain.pem'), pemOf(own, root));
      writeFileSync(path('reversed.pem'), pemOf(root, own));
      writeFileSync(path('chain.key'), privateKeyPem(keys));
      expect((await tls('cert', { cert: 'chain.pem', key: 'chain.key' })).say).to.contain('2 certificates, valid now');
      expect((await tls('cert', { cert: 'reversed.pem', key: 'chain.key' })).say).to.contain(
        'the certificate of CN=root was not issued by the next one in the file, CN=server',
      );
    });

    it('sees a key that is encrypted', async () => {
      writeFileSync(
        path('encrypted.key'),
        '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n',
      );
      expect((await tls('key', { cert: 'own.pem', key: 'encrypted.key' })).say).to.contain('without a passphrase');
    });

    it('sees that a certificate has expired, or is not yet valid', async () => {
      const said = async (date: string): Promise<string> => {
        const all = await preflight(
          { sut: 'station', cert: 'own.pem', key: 'own.key' },
          { cwd: folder, clock: at(date) },
        );
        return all.find(({ what }) => what === 'cert')!.say;
      };
      expect(await said('2200-01-01')).to.contain('the certificate of CN=own has expired');
      expect(await said('2020-01-01')).to.contain('is not valid before');
    });
  });
});

/** A self-signed certificate for a hundred years with its key, and another key. They protect nothing. */
const pem = {
  'own.pem': `-----BEGIN CERTIFICATE-----
MIIBcjCCARmgAwIBAgIUWUSzVdsZYhu2im+JnDiKHdj0uK0wCgYIKoZIzj0EAwIw
DjEMMAoGA1UEAwwDb3duMCAXDTI2MTEyMTEzMjMyOFoYDzIxMjYxMDI4MTMyMzI4
WjAOMQwwCgYDVQQDDANvd24wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARptVnU
EzBrbwdquhdZw0ai/Oq2CYIOzDOZ7zvEPAcp0/7XMMOVcIuUq6Y+8XQ1oFgRN78s
aO/N12DlROUAry9Uo1MwUTAdBgNVHQ4EFgQUGJK4yVdmeb97Ez7HgCRHPNv8aZEw
HwYDVR0jBBgwFoAUGJK4yVdmeb97Ez7HgCRHPNv8aZEwDwYDVR0TAQH/BAUwAwEB
/zAKBggqhkjOPQQDAgNHADBEAiATpJUudz7QO2ahGCgeH9sJYuLIveuGye/jBvu2
jzt/sAIgB4SiIWRqsmjnzO9N1D1mrlrrIANCEbriuHN8PUCMh5k=
-----END CERTIFICATE-----
`,
  'own.key': `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg+QZGQMJ/5+YpXo+d
AVpPV1as3U4T0OHPafR8cef1daqhRANCAARptVnUEzBrbwdquhdZw0ai/Oq2CYIO
zDOZ7zvEPAcp0/7XMMOVcIuUq6Y+8XQ1oFgRN78saO/N12DlROUAry9U
-----END PRIVATE KEY-----
`,
  'other.key': `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKdc4BJCJg4InN748
T7TofhgAojmb6isFv9JYcMpIhcShRANCAARVu8l0OXUUEHvd+DXJQ1/MHUfUN6UA
CtwZ1wD1drvLkst6LJcnQfgD7BCjDxNW5YtGQQUtffnZygSllgPCtSPx
-----END PRIVATE KEY-----
`,
};
