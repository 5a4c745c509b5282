import { expect } from 'chai';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pemOf, sameKey, type Certificate } from './certificate.ts';
import { issueCertificate, revocationList, selfSignedCertificate, signingRequest, type Authority } from './issue.ts';
import { generateKeyPair, privateKeyPem, readPrivateKey, type KeyKind } from './keys.ts';
import { pathProblems } from './path.ts';
import { readRequest } from './request.ts';
import { readRevocationListPem } from './revocation.ts';
import { Unreadable } from './unreadable.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const validity = { notBefore: START, notAfter: START + 365 * DAY };
const at = START + DAY;

const authority = async (name: string, kind: KeyKind, rsaPadding?: Authority['rsaPadding']): Promise<Authority> => {
  const keys = generateKeyPair(kind);
  const terms = { subject: { commonName: name, organization: 'Plugfest' }, purpose: 'authority', ...validity } as const;
  const certificate = await selfSignedCertificate(keys, terms, rsaPadding);
  return rsaPadding === undefined ? { certificate, keys } : { certificate, keys, rsaPadding };
};

const station = (keys = generateKeyPair('P-256')) => ({
  publicKey: keys.publicKey,
  terms: { subject: { commonName: 'CP001', organization: 'Plugfest' }, purpose: 'client', ...validity } as const,
});

const kinds = (problems: ReturnType<typeof pathProblems>): readonly string[] => problems.map(({ kind }) => kind);

describe('issuing certificates', () => {
  it('takes the key of a signing request, and nothing else from it', async () => {
    const root = await authority('Root', 'P-256');
    const keys = generateKeyPair('P-256');
    const { request } = readRequest(await signingRequest(keys, { commonName: 'CP001', organization: 'Plugfest' }));
    expect(request).to.deep.include({ signatureVerified: true });
    expect(request.subject.text).to.equal('CN=CP001, O=Plugfest');
    const certificate = await issueCertificate(root, request.publicKey.spki, {
      ...station().terms,
      serialNumber: 'fff',
    });
    expect(sameKey(certificate.publicKey, request.publicKey)).to.equal(true);
    expect(certificate).to.include({ serialNumber: 'FFF', ca: false, ...validity });
    expect(certificate.keyUsage).to.deep.equal(['digitalSignature']);
    expect(pathProblems([certificate], { roots: [root.certificate], at })).to.deep.equal([]);
  });

  it('names the hosts of a server', async () => {
    const root = await authority('Root', 'P-256');
    const hosts = ['csms.example', '127.0.0.1', '::1'];
    const terms = { ...station().terms, purpose: 'server', hosts } as const;
    const { dnsNames, ipAddresses, keyUsage } = await issueCertificate(root, generateKeyPair('P-256').publicKey, terms);
    expect(dnsNames).to.deep.equal(['csms.example']);
    expect(ipAddresses).to.deep.equal(['127.0.0.1', '0000:0000:0000:0000:0000:0000:0000:0001']);
    expect(keyUsage).to.deep.equal(['digitalSignature', 'keyEncipherment']);
  });

  it('gives each a serial number of its own, positive and without leading zeros', async () => {
    const root = await authority('Root', 'P-256');
    const { publicKey, terms } = station();
    const numbers = await Promise.all([1, 2, 3, 4].map(() => issueCertificate(root, publicKey, terms)));
    for (const { serialNumber } of numbers) expect(serialNumber).to.match(/^[4-7][0-9A-F]{31}$/);
    expect(new Set(numbers.map(({ serialNumber }) => serialNumber))).to.have.property('size', 4);
  });

  it('is done within one turn of the event loop, so that virtual time stands still for it', async () => {
    const { publicKey, terms } = station();
    let issued: Certificate | undefined;
    void authority('Root', 'P-256')
      .then((root) => issueCertificate(root, publicKey, terms))
      .then((certificate) => (issued = certificate));
    await new Promise(setImmediate);
    expect(issued?.subject.commonNames).to.deep.equal(['CP001']);
  });

  it('reads the key back that it wrote', () => {
    const keys = generateKeyPair('P-384');
    expect(readPrivateKey(privateKeyPem(keys)).publicKey.equals(keys.publicKey)).to.equal(true);
    expect(() => readPrivateKey('secret'))
      .to.throw(Unreadable, 'no private key')
      .with.property('message')
      .that.does.not.contain('secret');
  });
});

describe('the way to a root', () => {
  it('leads over intermediates in whatever order, with or without the root', async () => {
    const root = await authority('Root', 'P-384');
    const keys = generateKeyPair('P-256');
    const terms = {
      subject: { commonName: 'Intermediate' },
      purpose: 'authority',
      pathLength: 0,
      ...validity,
    } as const;
    const intermediate = { keys, certificate: await issueCertificate(root, keys.publicKey, terms) };
    const { publicKey, terms: own } = station();
    const leaf = await issueCertificate(intermediate, publicKey, own);
    const roots = [root.certificate];
    expect(pathProblems([leaf, intermediate.certificate], { roots, at })).to.deep.equal([]);
    expect(pathProblems([leaf, root.certificate, intermediate.certificate], { roots, at })).to.deep.equal([]);
    expect(kinds(pathProblems([leaf], { roots, at }))).to.deep.equal(['unknown issuer']);
    expect(kinds(pathProblems([leaf, intermediate.certificate], { roots: [], at }))).to.deep.equal(['unknown issuer']);
  });

  it('is barred by time', async () => {
    const root = await authority('Root', 'P-256');
    const { publicKey, terms } = station();
    const roots = [root.certificate];
    const leaf = await issueCertificate(root, publicKey, { ...terms, notBefore: at, notAfter: at + DAY });
    expect(pathProblems([leaf], { roots, at: at - 1 })).to.deep.equal([
      {
        kind: 'not yet valid',
        say: 'the certificate of "CN=CP001, O=Plugfest" is not valid before 2026-01-02T00:00:00.000Z',
      },
    ]);
    expect(pathProblems([leaf], { roots, at })).to.deep.equal([]);
    expect(pathProblems([leaf], { roots, at: at + DAY })).to.deep.equal([]);
    expect(kinds(pathProblems([leaf], { roots, at: at + DAY + 1 }))).to.deep.equal(['expired']);
    expect(kinds(pathProblems([leaf], { roots, at: START - 1 }))).to.deep.equal(['not yet valid', 'not yet valid']);
  });

  it('is barred by an impostor of the same name, by a leaf that issues, by a weak key and by a revocation', async () => {
    const root = await authority('Root', 'P-256');
    const impostor = await authority('Root', 'P-256');
    const { publicKey, terms } = station();
    const roots = [root.certificate];
    const forged = await issueCertificate(impostor, publicKey, terms);
    expect(kinds(pathProblems([forged], { roots, at }))).to.deep.equal(['bad signature']);

    const keys = generateKeyPair('P-256');
    const leaf = await issueCertificate(root, keys.publicKey, terms);
    const below = await issueCertificate({ certificate: leaf, keys }, publicKey, {
      ...terms,
      subject: { commonName: 'CP002' },
    });
    expect(kinds(pathProblems([below, leaf], { roots, at }))).to.deep.equal(['issuer is no authority']);

    const weak = await issueCertificate(root, generateKeyPair('RSA 1024').publicKey, terms);
    expect(kinds(pathProblems([weak], { roots, at }))).to.deep.equal(['weak key']);

    const list = await revocationList(root, [leaf], { thisUpdate: START, nextUpdate: at + DAY });
    expect(kinds(pathProblems([leaf], { roots, at, revoked: [list] }))).to.deep.equal(['revoked']);
    expect(pathProblems([await issueCertificate(root, publicKey, terms)], { roots, at, revoked: [list] })).to.be.empty;
  });

  it('ends where issuers go round in a circle', async () => {
    const one = await authority('One', 'P-256');
    const two = await authority('Two', 'P-256');
    const authorityTerms = (commonName: string) =>
      ({ subject: { commonName, organization: 'Plugfest' }, purpose: 'authority', ...validity }) as const;
    const first = await issueCertificate(two, one.keys.publicKey, authorityTerms('One'));
    const second = await issueCertificate(one, two.keys.publicKey, authorityTerms('Two'));
    const roots = [(await authority('Elsewhere', 'P-256')).certificate];
    expect(kinds(pathProblems([first, second], { roots, at }))).to.deep.equal(['unknown issuer']);
  });
});

describe('a revocation list', () => {
  it('names the certificates, is signed by the authority, and is read back', async () => {
    const root = await authority('Root', 'P-256');
    const { publicKey, terms } = station();
    const [revoked, good] = [
      await issueCertificate(root, publicKey, terms),
      await issueCertificate(root, publicKey, terms),
    ];
    const list = readRevocationListPem(
      (await revocationList(root, [revoked], { thisUpdate: START, nextUpdate: at })).pem,
    );
    expect([list.revokes(revoked), list.revokes(good)]).to.deep.equal([true, false]);
    expect(list.signedBy(root.certificate)).to.equal(true);
    expect(list.signedBy((await authority('Root', 'P-256')).certificate)).to.equal(false);
  });
});

describe('what OpenSSL makes of our certificates', function () {
  // RSA keys and programmes to start, on whatever machine.
  this.timeout(30_000);
  let folder: string;
  before(function () {
    // Nothing is lost without it but a second opinion.
    if (spawnSync('openssl', ['version']).status !== 0) {
      console.log('      (skipped: no openssl on this machine)');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'plugfest-pki-'));
  });
  after(() => rmSync(folder ?? '', { recursive: true, force: true }));

  const openssl = (...args: readonly string[]): string =>
    execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  for (const [kind, padding] of [
    ['P-256', undefined],
    ['P-384', undefined],
    ['RSA 2048', 'RSA PKCS#1 v1.5'],
    ['RSA 2048', 'RSA-PSS'],
  ] as const)
    it(`verifies chain, request and revocation list of ${kind} ${padding ?? ''}`, async () => {
      const root = await authority('Root', kind, padding);
      const keys = generateKeyPair(kind);
      const terms = { ...station().terms, purpose: 'server', hosts: ['localhost'] } as const;
      write('root.pem', pemOf(root.certificate));
      write('leaf.pem', pemOf(await issueCertificate(root, keys.publicKey, terms)));
      write('request.pem', await signingRequest(keys, terms.subject, padding));
      const gone = await issueCertificate(root, keys.publicKey, station().terms);
      write('gone.pem', pemOf(gone));
      write('list.pem', (await revocationList(root, [gone], { thisUpdate: START, nextUpdate: at + DAY })).pem);
      const check = [
        'verify',
        '-attime',
        String(at / 1000),
        '-CAfile',
        'root.pem',
        '-crl_check',
        '-CRLfile',
        'list.pem',
      ];
      expect(openssl(...check, '-verify_hostname', 'localhost', '-purpose', 'sslserver', 'leaf.pem')).to.contain('OK');
      expect(() => openssl(...check, 'gone.pem')).to.throw(/revoked/);
      expect(openssl('req', '-in', 'request.pem', '-verify', '-noout', '-subject')).to.contain('CP001');
    });
});
