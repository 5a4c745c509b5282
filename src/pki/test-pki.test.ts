import { expect } from 'chai';
import { readCertificates, type Certificate } from './certificate.ts';
import { readPrivateKey } from './keys.ts';
import { pathProblems } from './path.ts';
import { readRevocationListPem } from './revocation.ts';
import { fileName, testPki, type PkiFile, type TestPkiTerms } from './test-pki.ts';

const now = Date.UTC(2026, 5, 1);
const terms: TestPkiTerms = {
  algorithm: 'ecdsa',
  hosts: ['csms.example', '127.0.0.1'],
  stations: [{ identity: 'CP001', serialNumber: 'SN-1' }],
  organization: 'Operator',
  now,
  lifetime: 365 * 86_400_000,
};

describe('a test PKI', function () {
  // Two RSA keys of 1024 bits are made in it.
  this.timeout(10_000);
  let files: ReadonlyMap<string, PkiFile>;
  before(async () => {
    files = new Map((await testPki(terms)).map((file) => [file.path, file]));
  });

  const text = (path: string): string => files.get(path)!.text;
  const chain = (path: string) => readCertificates(text(path)).certificates;
  const one = (path: string): Certificate => chain(path)[0];
  const problems = (path: string, root = 'root.pem', revoked: readonly string[] = []): readonly string[] =>
    pathProblems(chain(path), {
      roots: [one(root)],
      at: now,
      revoked: revoked.map((list) => readRevocationListPem(text(list))),
    }).map(({ kind }) => kind);

  it('has certificates that lead to their roots', () => {
    for (const [path, root] of [
      ['csms.pem', 'root.pem'],
      ['station-CP001.pem', 'root.pem'],
      ['intermediate.pem', 'root.pem'],
      ['next-csms.pem', 'next-root.pem'],
      ['next-root-signed-by-root.pem', 'root.pem'],
      ['firmware-signing.pem', 'manufacturer-root.pem'],
    ] as const)
      expect(problems(path, root), path).to.deep.equal([]);
  });

  it('names whom they are for', () => {
    expect(one('csms.pem')).to.deep.include({ dnsNames: ['csms.example'], ipAddresses: ['127.0.0.1'] });
    expect(one('csms.pem').subject.text).to.equal('CN=csms.example, O=Operator');
    expect(one('station-CP001.pem').subject.text).to.equal('CN=SN-1, O=Operator');
  });

  it('has bad ones, each bad for its one reason', () => {
    for (const holder of ['csms', 'station'])
      for (const [name, problem] of [
        ['expired', 'expired'],
        ['not-yet-valid', 'not yet valid'],
        ['unknown-root', 'unknown issuer'],
        ['weak-key', 'weak key'],
      ] as const)
        expect(problems(`bad/${holder}-${name}.pem`), `${holder} ${name}`).to.deep.equal([problem]);
    for (const holder of ['csms', 'station']) {
      expect(problems(`bad/${holder}-revoked.pem`, 'root.pem', ['intermediate.crl', 'root.crl'])).to.deep.equal([
        'revoked',
      ]);
      expect(
        problems(`${holder === 'csms' ? 'csms' : 'station-CP001'}.pem`, 'root.pem', ['intermediate.crl', 'root.crl']),
      ).to.be.empty;
    }
    expect(one('bad/csms-wrong-host.pem').dnsNames).to.deep.equal(['somewhere-else.invalid']);
    expect(one('bad/station-wrong-identity.pem').subject.commonNames).to.deep.equal(['not-SN-1']);
    expect(one('bad/station-wrong-organization.pem').subject.organizations).to.deep.equal(['Somebody Else']);
    expect(problems('bad/unknown-root.pem')).to.deep.equal(['unknown issuer']);
  });

  it('keeps its keys secret, each beside its certificate', () => {
    for (const { path, text: content, secret } of files.values())
      expect(secret, path).to.equal(content.includes('PRIVATE KEY'));
    for (const { path, text: content } of [...files.values()].filter(({ secret }) => secret)) {
      const { publicKey } = one(path.replace(/key$/, 'pem'));
      expect(readPrivateKey(content).publicKey.equals(publicKey.key!), path).to.equal(true);
    }
  });

  it('says of each file what it is for', () => {
    expect([...files.values()].every(({ purpose }) => purpose.length > 5)).to.equal(true);
  });

  it('makes file names of identities that cannot leave their folder', () => {
    expect(fileName('CP-001_a')).to.equal('CP-001_a');
    expect(fileName('../CP 1')).to.equal('%2E%2E%2FCP%201');
  });
});
