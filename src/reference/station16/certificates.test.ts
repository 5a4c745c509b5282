import { expect } from 'chai';
import {
  certificateHashData,
  compareHashData,
  generateKeyPair,
  issueCertificate,
  pemOf,
  privateKeyPem,
  readCertificates,
  readRequest,
  requestProblems,
} from '../../pki/index.ts';
import type { Authority, CertificateHashData, HashAlgorithm } from '../../pki/index.ts';
import { deliverSecurity } from './delivered-security.ts';
import { memory as emptyMemory } from './memory.ts';
import { authority, certified, renewed, WORKS_ROOT } from './secured-scenario.ts';
import { Rig, SILENCE } from './test-rig.ts';

const OPERATOR = 'CentralSystemRootCertificate';
const WORKS = 'ManufacturerRootCertificate';

function rigWith(settings: Record<string, string> = {}): Rig {
  return new Rig({ security: true, settings: { CpoName: 'Operator', ...settings } });
}

function installs(rig: Rig, pem: string, certificateType = OPERATOR): Promise<unknown> {
  return rig.asks('InstallCertificate', { certificateType, certificate: pem });
}

async function listed(rig: Rig, certificateType = OPERATOR): Promise<readonly CertificateHashData[]> {
  const answer = await rig.asks('GetInstalledCertificateIds', { certificateType });
  return (answer as { certificateHashData?: CertificateHashData[] }).certificateHashData ?? [];
}

function hashesOf(
  { certificate }: Pick<Authority, 'certificate'>,
  algorithm: HashAlgorithm = 'SHA256',
): CertificateHashData {
  return certificateHashData(certificate, certificate, algorithm);
}

/** The security events that were told, that of the start aside. */
function events(rig: Rig): unknown[] {
  return rig
    .all('SecurityEventNotification')
    .map(({ payload }) => payload['type'])
    .filter((type) => type !== 'StartupOfTheDevice');
}

describe('reference charge point: its own certificate', () => {
  const asks = (rig: Rig): Promise<unknown> =>
    rig.asks('ExtendedTriggerMessage', { requestedMessage: 'SignChargePointCertificate' });

  it('is asked for by a request with a strong new key, its serial number and CpoName', async () => {
    const rig = rigWith();
    await rig.run(async () => {
      expect(await asks(rig)).to.deep.equal({ status: 'Accepted' });
      const { request } = readRequest(String(rig.last('SignCertificate')['csr']));
      expect(requestProblems(request)).to.deep.equal([]);
      expect(request.subject.text).to.equal('O=Operator, CN=PF-0001');
      await asks(rig);
      const [first, second] = rig
        .all('SignCertificate')
        .map(({ payload }) => readRequest(String(payload['csr'])).request);
      expect(first?.publicKey.spki).to.not.deep.equal(second?.publicKey.spki);
    });
  });

  it('is not asked for as long as CpoName is not set', async () => {
    const rig = rigWith({ CpoName: '' });
    await rig.run(async () => {
      expect(await asks(rig)).to.deep.equal({ status: 'Rejected' });
      expect(rig.all('SignCertificate')).to.be.empty;
    });
  });

  it('is taken over when all is well, directly below a root or below an authority that comes with it', async () => {
    const rig = rigWith();
    await rig.run(async () => {
      const root = await authority(rig);
      await installs(rig, pemOf(root.certificate));
      await asks(rig);
      expect(await rig.asks('CertificateSigned', { certificateChain: await certified(rig, root) })).to.deep.equal({
        status: 'Accepted',
      });
      const keys = generateKeyPair('P-256');
      const now = rig.clock.now();
      const certificate = await issueCertificate(root, keys.publicKey, {
        subject: { commonName: 'Sub', organization: 'Operator' },
        purpose: 'authority',
        notBefore: now - 1000,
        notAfter: now + 86_400_000,
      });
      await asks(rig);
      const certificateChain = (await certified(rig, { certificate, keys })) + pemOf(certificate);
      expect(await rig.asks('CertificateSigned', { certificateChain })).to.deep.equal({ status: 'Accepted' });
      expect(events(rig)).to.deep.equal([]);
    });
  });

  it('is shown at once where client certificates are in use', async () => {
    const { options, run } = renewed;
    const rig = new Rig(options);
    await rig.run(() => run(rig));
    const shown = rig.connections.flatMap((line) => / with (.+)/.exec(line)?.[1] ?? []);
    // After the power cycle it shows what it has, and asks for another one because that is over soon (A03).
    expect(shown).to.deep.equal(['51', '52', '52']);
    expect(rig.all('SignCertificate')).to.have.length(3);
  });

  it('is kept from the start when it was delivered with one, and so are the roots', async () => {
    const given = new Rig();
    const root = await authority(given);
    const keys = generateKeyPair('P-256');
    const now = given.clock.now();
    const certificate = await issueCertificate(root, keys.publicKey, {
      subject: { commonName: 'PF-0001', organization: 'Operator' },
      purpose: 'client',
      notBefore: now - 1000,
      notAfter: now + 86_400_000,
    });
    const memory = emptyMemory();
    deliverSecurity(memory, {
      ...given.session.security.terms,
      trusted: [pemOf(root.certificate) + WORKS_ROOT],
      certificates: [{ chain: pemOf(certificate), key: privateKeyPem(keys) }],
    });
    expect(memory.roots.map((one) => one.certificate.subject)).to.have.length(2);
    expect(memory.credentials.map((one) => one.chain)).to.deep.equal([pemOf(certificate)]);
  });

  for (const [what, how] of [
    ['has expired', { from: -2, to: -1 }],
    ['names another charge point', { subject: { commonName: 'PF-0002' } }],
    ['names another operator', { subject: { organization: 'Somebody' } }],
    ['certifies another key', { keys: generateKeyPair('P-256') }],
  ] as const) {
    it(`is turned away, and told of as a security event, when it ${what}`, async () => {
      const rig = rigWith();
      await rig.run(async () => {
        const root = await authority(rig);
        await installs(rig, pemOf(root.certificate));
        await asks(rig);
        const certificateChain = await certified(rig, root, how);
        expect(await rig.asks('CertificateSigned', { certificateChain })).to.deep.equal({ status: 'Rejected' });
        expect(events(rig)).to.deep.equal(['InvalidChargePointCertificate']);
      });
    });
  }

  it('is turned away when nobody that is trusted has signed it, when it is no certificate, and when none was asked for', async () => {
    const rig = rigWith();
    await rig.run(async () => {
      const rejected = { status: 'Rejected' };
      expect(await rig.asks('CertificateSigned', { certificateChain: WORKS_ROOT })).to.deep.equal(rejected);
      await asks(rig);
      const stranger = await certified(rig, await authority(rig));
      expect(await rig.asks('CertificateSigned', { certificateChain: stranger })).to.deep.equal(rejected);
      expect(await rig.asks('CertificateSigned', { certificateChain: 'nonsense' })).to.deep.equal(rejected);
    });
  });
});

describe('reference charge point: root certificates', () => {
  it('are listed by the hashes that others compute as well', async () => {
    const rig = rigWith();
    await rig.run(async () => {
      const root = await authority(rig);
      expect(await rig.asks('GetInstalledCertificateIds', { certificateType: OPERATOR })).to.deep.equal({
        status: 'NotFound',
      });
      expect(await installs(rig, pemOf(root.certificate))).to.deep.equal({ status: 'Accepted' });
      expect(await installs(rig, WORKS_ROOT, WORKS)).to.deep.equal({ status: 'Accepted' });
      expect(await installs(rig, pemOf(root.certificate))).to.deep.equal({ status: 'Accepted' });
      const [found, ...others] = await listed(rig);
      expect(others).to.be.empty;
      expect(compareHashData(found!, hashesOf(root))).to.deep.include({ same: true, remarks: [] });
      const [works] = await listed(rig, WORKS);
      const certificate = readCertificates(WORKS_ROOT).certificates[0];
      expect(compareHashData(works!, hashesOf({ certificate }))).to.deep.include({ same: true, remarks: [] });
      expect(works?.serialNumber).to.equal('A1B2C3D4E5');
    });
  });

  it('can be deleted, whatever the hash, and not twice', async () => {
    const rig = rigWith();
    await rig.run(async () => {
      const root = await authority(rig);
      const certificateHashData = hashesOf(root, 'SHA384');
      expect(await rig.asks('DeleteCertificate', { certificateHashData })).to.deep.equal({ status: 'NotFound' });
      await installs(rig, pemOf(root.certificate));
      expect(await rig.asks('DeleteCertificate', { certificateHashData })).to.deep.equal({ status: 'Accepted' });
      expect(await rig.asks('DeleteCertificate', { certificateHashData })).to.deep.equal({ status: 'NotFound' });
      expect(await listed(rig)).to.be.empty;
    });
  });

  it('are rejected and told of when they are not valid', async () => {
    const rig = rigWith();
    await rig.run(async () => {
      const expired = await authority(rig, 'Expired', { from: -3, to: -1 });
      const early = await authority(rig, 'Early', { from: 1, to: 2 });
      for (const pem of [pemOf(expired.certificate), pemOf(early.certificate), 'nonsense'])
        expect(await installs(rig, pem)).to.deep.equal({ status: 'Rejected' });
      expect(events(rig)).to.deep.equal(Array<string>(3).fill('InvalidCentralSystemCertificate'));
      expect(await listed(rig)).to.be.empty;
    });
  });

  it('are no more than CertificateStoreMaxLength', async () => {
    const rig = rigWith({ CertificateStoreMaxLength: '1' });
    await rig.run(async () => {
      await installs(rig, WORKS_ROOT, WORKS);
      expect(await installs(rig, pemOf((await authority(rig)).certificate))).to.deep.equal({ status: 'Rejected' });
      expect(events(rig)).to.deep.equal([]);
    });
  });

  it('replace one another only when the old one has signed the new one, where that is checked', async () => {
    const rig = rigWith({ AdditionalRootCertificateCheck: 'true' });
    await rig.run(async () => {
      const old = await authority(rig, 'Old');
      await installs(rig, pemOf(old.certificate));
      expect(await installs(rig, pemOf((await authority(rig)).certificate))).to.deep.equal({ status: 'Rejected' });
      const now = rig.clock.now();
      const next = await issueCertificate(old, generateKeyPair('P-256').publicKey, {
        subject: { commonName: 'New', organization: 'Operator' },
        purpose: 'authority',
        notBefore: now - 1000,
        notAfter: now + 86_400_000,
      });
      expect(await installs(rig, pemOf(next))).to.deep.equal({ status: 'Accepted' });
      const computed = certificateHashData(next, old.certificate, 'SHA256');
      const found = await listed(rig);
      expect(found.filter((one) => compareHashData(one, computed).same)).to.have.length(1);
      expect(found).to.have.length(2);
    });
  });
});

describe('reference charge point: security events', () => {
  it('that happen offline are told once it is back, and a restart does not lose them', async () => {
    const rig = new Rig({ security: true });
    await rig.run(async () => {
      const [start] = rig.all('SecurityEventNotification');
      expect(start?.payload).to.deep.include({ type: 'StartupOfTheDevice' });
      await rig.offline(5, async () => void (await rig.does({ action: 'powerCycle' })));
      expect(rig.all('SecurityEventNotification')).to.have.length(2);
      await rig.asks('Reset', { type: 'Soft' });
      await rig.seconds(10);
      expect(events(rig)).to.deep.equal(['ResetOrReboot']);
    });
  });

  it('are told again when nobody answers', async () => {
    const rig = new Rig({ security: true, settings: { MessageTimeout: '5' } });
    rig.on('SecurityEventNotification', (_, nth) => (nth === 1 ? SILENCE : {}));
    await rig.run(async () => {
      await rig.seconds(60);
      expect(rig.all('SecurityEventNotification')).to.have.length(2);
    });
  });

  it('and the keys of the whitepaper are unknown to a charge point without it', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      expect(await rig.asks('ChangeConfiguration', { key: 'CpoName', value: 'X' })).to.deep.equal({
        status: 'NotSupported',
      });
      expect(await installs(rig, WORKS_ROOT)).to.equal('NotSupported');
      expect(rig.all('SecurityEventNotification')).to.be.empty;
    });
  });
});
