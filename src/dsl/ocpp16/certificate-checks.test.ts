import { expect } from 'chai';
import { readValues } from '../../pics/index.ts';
import {
  generateKeyPair,
  pemOf,
  privateKeyPem,
  selfSignedCertificate,
  signingRequest,
  type CertificateHashData,
} from '../../pki/index.ts';
import { Inconclusive } from '../../verdict/index.ts';
import type { Conversation } from '../conversation.ts';
import { RunAuthority, type RootCertificate } from './certificate-authority.ts';
import { assertListed, assertNotListed, assertRequest, entryOf } from './certificate-checks.ts';
import { InstalledRoots16 } from './installed-roots.ts';

const { values } = readValues('1.6');
const runAuthority = (over: object = {}): RunAuthority =>
  new RunAuthority(() => Date.UTC(2026, 0, 1), { ...values, ...over });
const talk = {} as Conversation;
const rootOf = (authority = runAuthority()): Promise<RootCertificate> => authority.in(talk).root();

describe('signing requests of a charge point under test', () => {
  const wanted = { serialNumbers: ['SN-1', 'SN-2'], organization: 'CPO' };
  const request = (commonName: string, organization = 'CPO', kind: 'P-256' | 'RSA 1024' = 'P-256'): Promise<string> =>
    signingRequest(generateKeyPair(kind), { commonName, organization });

  it('are good when they name one of the serial numbers and CpoName, with a strong key', async () => {
    assertRequest(await request('SN-2'), wanted);
    // A serial number is a CiString.
    assertRequest(await request('sn-2'), wanted);
    assertRequest(await request('anything'), { ...wanted, serialNumbers: [] });
  });

  it('are not good otherwise', async () => {
    const bad: readonly (readonly [string, RegExp, object?])[] = [
      [await request('SN-3'), /csr commonName/],
      [await request('SN-1', 'Other'), /csr organizationName/],
      [await request('SN-1', 'CPO', 'RSA 1024'), /^csr: /],
      [(await request('SN-1')).replaceAll('\n', '\\n'), /^csr PEM/],
      ['nonsense', /^csr: expected a PKCS#10 request in PEM/],
      // A00.FR.511: neither an address nor a URL.
      [await request('192.168.0.1'), /csr commonName/, { serialNumbers: [] }],
      [await request('https://cp.example'), /csr commonName/, { serialNumbers: [] }],
    ];
    for (const [csr, says, over] of bad) expect(() => assertRequest(csr, { ...wanted, ...over })).to.throw(says);
  });
});

describe('lists of certificates of a charge point under test', () => {
  it('hold a certificate whatever the algorithm and the case of the digits', async () => {
    const root = await rootOf();
    const other = (await rootOf()).hashData('SHA256');
    for (const algorithm of ['SHA256', 'SHA384', 'SHA512'] as const) {
      const { issuerNameHash, issuerKeyHash, ...rest } = root.hashData(algorithm);
      const shouted = { ...rest, issuerNameHash: issuerNameHash.toUpperCase(), issuerKeyHash };
      assertListed([other, shouted], root);
      expect(entryOf([other, shouted], root)).to.equal(shouted);
      expect(() => assertNotListed([other, shouted], root)).to.throw('certificateHashData');
    }
    assertNotListed([other], root);
    assertNotListed(undefined, root);
  });

  it('do not hold it when one field is wrong; the entry that comes nearest is told', async () => {
    const root = await rootOf();
    const right = root.hashData('SHA256');
    const other = (await rootOf()).hashData('SHA256');
    expect(() => assertListed(undefined, root)).to.throw('certificateHashData');
    for (const field of ['issuerNameHash', 'issuerKeyHash', 'serialNumber'] as const) {
      const wrong: CertificateHashData = { ...right, [field]: '0A' };
      try {
        assertListed([other, wrong], root);
        expect.fail('nothing was thrown');
      } catch (error) {
        expect(error).to.deep.include({ actual: wrong, expected: right });
      }
    }
  });
});

describe('roots that a charge point under test has taken in', () => {
  const answer = (payload: object) =>
    Promise.resolve({ answer: { kind: 'result' as const, payload } } as unknown as undefined);
  const certificateType = 'CentralSystemRootCertificate';

  it('are deleted by the hash data that it tells itself, when they are of our own making', async () => {
    const authority = runAuthority();
    const root = await rootOf(authority);
    const stranger = await rootOf();
    const roots = new InstalledRoots16(authority);
    roots.told({ certificateType, certificate: stranger.pem }, 'Accepted');
    roots.told({ certificateType, certificate: root.pem }, 'Rejected');
    expect(roots.any).to.equal(false);
    roots.told({ certificateType, certificate: root.pem }, 'Accepted');
    const sent: unknown[] = [];
    const entry = root.hashData('SHA512');
    const problems = await roots.remove((action, payload) => {
      sent.push([action, payload]);
      const isList = action === 'GetInstalledCertificateIds';
      return answer(isList ? { status: 'Accepted', certificateHashData: [null, 7, entry] } : { status: 'Failed' });
    });
    expect(sent).to.deep.equal([
      ['GetInstalledCertificateIds', { certificateType }],
      ['DeleteCertificate', { certificateHashData: entry }],
    ]);
    expect(problems).to.deep.equal([`the ${certificateType} "${root.name}" could not be deleted`]);
    expect(roots.any).to.equal(false);
  });

  it('need no deleting when a case has done that', async () => {
    const authority = runAuthority();
    const roots = new InstalledRoots16(authority);
    roots.told({ certificateType, certificate: (await rootOf(authority)).pem }, 'Accepted');
    expect(await roots.remove(() => answer({ status: 'NotFound' }))).to.deep.equal([]);
  });
});

describe('the room for certificates of a charge point under test', () => {
  const listing = (...lists: readonly unknown[]): Conversation => {
    const left = [...lists];
    const call = () => Promise.resolve({ answer: { kind: 'result', payload: { certificateHashData: left.shift() } } });
    const clock = { after: () => () => undefined };
    const options = { timing: { patience: 1 }, session: { call } };
    return { clock, options, over: new AbortController().signal } as unknown as Conversation;
  };
  const roomIn = async (room: number, ...lists: readonly unknown[]): Promise<string> => {
    const authority = new RunAuthority(
      () => 0,
      values,
      () => room,
    );
    return authority
      .in(listing(...lists))
      .hasRoom()
      .then(
        () => 'room',
        (error: Error) => `${error.name}: ${error.message}`,
      );
  };

  it('is there as long as it holds less than CertificateStoreMaxLength, or does not tell that', async () => {
    expect(await roomIn(3, [{}], [{}])).to.equal('room');
    expect(await roomIn(1, undefined, 'nonsense')).to.equal('room');
    expect(await roomIn(Infinity, [{}, {}, {}], [{}])).to.equal('room');
  });

  it('makes a case inconclusive when it is used up', async () => {
    expect(await roomIn(2, [{}], [{}])).to.match(/^Inconclusive: .*holds 2 root certificates/);
  });
});

describe('the authority of a run', () => {
  const lasts = (over: object, trusted: readonly string[]): void => {
    const talk = { options: { session: { security: { terms: { trusted } } } } } as unknown as Conversation;
    runAuthority(over).in(talk).lasts();
  };

  it('lasts when it was configured, with its own key, below a root that is trusted', async () => {
    const at = Date.UTC(2026, 0, 1);
    const keys = generateKeyPair('P-256');
    const certificate = await selfSignedCertificate(keys, {
      subject: { commonName: 'Root' },
      purpose: 'authority',
      notBefore: at - 1000,
      notAfter: at + 1000,
    });
    const authorityCertificate = pemOf(certificate);
    const given = { authorityCertificate, authorityKey: privateKeyPem(keys) };
    lasts(given, [authorityCertificate]);
    expect(() => lasts({}, [authorityCertificate])).to.throw(Inconclusive, 'authorityCertificate and authorityKey');
    expect(() => lasts(given, [])).to.throw(Inconclusive, 'see that ca trusts it');
    const other = privateKeyPem(generateKeyPair('P-256'));
    expect(() => lasts({ ...given, authorityKey: other }, [authorityCertificate])).to.throw(
      Inconclusive,
      'not the key',
    );
    const broken = { ...given, authorityKey: '-----BEGIN nothing' };
    expect(() => lasts(broken, [authorityCertificate])).to.throw(Inconclusive, 'authorityKey is unreadable');
  });

  it('installs the root that was configured, which it leaves alone afterwards', async () => {
    const rootCertificate = (await rootOf()).pem;
    const authority = runAuthority({ rootCertificate });
    const root = await rootOf(authority);
    expect(root.pem).to.equal(rootCertificate);
    expect(authority.madeHere(root.pem)).to.equal(undefined);
  });

  it('has no root deleted that the charge point verifies the tool with', async () => {
    const rootCertificate = (await rootOf()).pem;
    const isSpare = (over: object, ...shown: readonly string[]): void => {
      const certificates = shown.map((chain) => ({ chain }));
      const talk = { options: { session: { security: { terms: { certificates } } } } } as unknown as Conversation;
      runAuthority(over).in(talk).isSpare();
    };
    isSpare({}, rootCertificate);
    isSpare({ rootCertificate });
    isSpare({ rootCertificate }, (await rootOf()).pem);
    expect(() => isSpare({ rootCertificate }, rootCertificate)).to.throw(
      Inconclusive,
      'must not delete what is in use',
    );
  });
});
