import {
  generateKeyPair,
  issueCertificate,
  pemOf,
  privateKeyPem,
  readRequest,
  selfSignedCertificate,
} from '../../pki/index.ts';
import type { Authority, KeyPair } from '../../pki/index.ts';
import type { Scenario } from './scenario.ts';
import type { Rig } from './test-rig.ts';

/** A root that is always the same, so that its hashes are. */
export const WORKS_ROOT = `-----BEGIN CERTIFICATE-----
MIIBoDCCAUegAwIBAgIGAKGyw9TlMAoGCCqGSM49BAMCMCUxEzARBgNVBAMTCldv
cmtzIFJvb3QxDjAMBgNVBAoTBVdvcmtzMB4XDTI1MDEwMTAwMDAwMFoXDTQ1MDEw
MTAwMDAwMFowJTETMBEGA1UEAxMKV29ya3MgUm9vdDEOMAwGA1UEChMFV29ya3Mw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAS96V+vbv0cx14xV+wXiLxWDAt01WzA
2XvcIv9yKsMLAv6nzk/+vdrkXbE+LTIBnDD1LBptBsZbW6lPuyN7pWFBo2MwYTAP
BgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBhjAdBgNVHQ4EFgQU6rSHxMmV
mhompSbecomZwld6CLAwHwYDVR0jBBgwFoAU6rSHxMmVmhompSbecomZwld6CLAw
CgYIKoZIzj0EAwIDRwAwRAIgaQzyMVZEqm5AyVOOGeOX8JGGUkP6trX0gzmFBUX+
5wkCIF0YDpsM9yXlHefNaTWHG1fBxaNZOv23HmIJWEjHTFnj
-----END CERTIFICATE-----
`;

const YEAR = 365 * 86_400_000;

/** When a certificate is valid, in years from now; by default from last year to the next but one. */
interface Span {
  readonly from?: number;
  readonly to?: number;
}

/** An authority that signs itself. */
export async function authority(
  rig: Rig,
  commonName = 'Operator Root',
  { from = -1, to = 2 }: Span = {},
): Promise<Authority> {
  const keys = generateKeyPair('P-256');
  const now = rig.clock.now();
  const certificate = await selfSignedCertificate(keys, {
    subject: { commonName, organization: 'Operator' },
    purpose: 'authority',
    notBefore: now + from * YEAR,
    notAfter: now + to * YEAR,
  });
  return { certificate, keys };
}

interface Certified extends Span {
  readonly subject?: object;
  readonly keys?: KeyPair;
  readonly serialNumber?: string;
}

/** The answer of an authority to a signing request, as CertificateSigned carries it. */
export async function certified(
  rig: Rig,
  issuer: Authority,
  { from = -0.1, to = 1, subject = {}, keys, serialNumber = '1' }: Certified = {},
): Promise<string> {
  const { request } = readRequest(String(rig.last('SignCertificate')['csr']));
  const now = rig.clock.now();
  const certificate = await issueCertificate(issuer, keys?.publicKey ?? request.publicKey.spki, {
    subject: { commonName: 'PF-0001', organization: 'Operator', ...subject },
    purpose: 'client',
    serialNumber,
    notBefore: now + from * YEAR,
    notAfter: now + to * YEAR,
  });
  return pemOf(certificate);
}

/** Certificates of the charge point and of authorities, good and bad. */
export const secured: Scenario = {
  name: 'is secured',
  options: { security: true },
  async run(rig) {
    const ask = (): Promise<unknown> =>
      rig.asks('ExtendedTriggerMessage', { requestedMessage: 'SignChargePointCertificate' });
    const works = { certificateType: 'ManufacturerRootCertificate' };
    const operator = { certificateType: 'CentralSystemRootCertificate' };
    const root = await authority(rig);
    await rig.asks('ChangeConfiguration', { key: 'CpoName', value: 'Operator' });
    await rig.asks('InstallCertificate', { ...works, certificate: WORKS_ROOT });
    const { certificateHashData = [] } = (await rig.asks('GetInstalledCertificateIds', works)) as {
      certificateHashData?: unknown[];
    };
    const old = await authority(rig, 'Old Root', { from: -3, to: -1 });
    await rig.asks('InstallCertificate', { ...operator, certificate: pemOf(old.certificate) });
    await rig.asks('InstallCertificate', { ...operator, certificate: pemOf(root.certificate) });
    for (const span of [{ from: -2, to: -1 }, {}]) {
      await ask();
      if (rig.last('SignCertificate')['csr'] === undefined) return;
      await rig.asks('CertificateSigned', { certificateChain: 'nonsense' });
      const certificateChain = await certified(rig, root, span).catch(() => 'nonsense');
      await rig.asks('CertificateSigned', { certificateChain });
    }
    await rig.asks('DeleteCertificate', { certificateHashData: certificateHashData[0] });
    await rig.asks('GetInstalledCertificateIds', works);
  },
};

/** Both ends go over to security profile 3, with certificates of one authority; counts from the next connection on. */
export async function clientCertificates(rig: Rig, root: Authority): Promise<void> {
  const keys = generateKeyPair('P-256');
  const now = rig.clock.now();
  const certificate = await issueCertificate(root, keys.publicKey, {
    subject: { commonName: 'localhost', organization: 'Operator' },
    purpose: 'server',
    hosts: ['localhost'],
    notBefore: now - YEAR,
    notAfter: now + YEAR,
  });
  const own = { chain: pemOf(certificate), key: privateKeyPem(keys) };
  rig.csms.security.change({ profile: 3, trusted: [pemOf(root.certificate)], certificates: [own] });
  rig.session.security.change({ profile: 3 });
}

/** A certificate of its own, shown in TLS, and another one in its place. */
export const renewed: Scenario = {
  name: 'renews its certificate',
  options: { security: true, settings: { CpoName: 'Operator' } },
  async run(rig) {
    const root = await authority(rig);
    const certificate = pemOf(root.certificate);
    await rig.asks('InstallCertificate', { certificateType: 'CentralSystemRootCertificate', certificate });
    for (const serialNumber of ['51', '52']) {
      await rig.asks('ExtendedTriggerMessage', { requestedMessage: 'SignChargePointCertificate' });
      // The second one is over soon.
      const to = serialNumber === '51' ? 1 : 0.05;
      const certificateChain = await certified(rig, root, { serialNumber, to }).catch(() => 'nonsense');
      await rig.asks('CertificateSigned', { certificateChain });
      await clientCertificates(rig, root);
      if (serialNumber === '51') await rig.csms.close();
      await rig.seconds(5);
    }
    await rig.does({ action: 'powerCycle' });
    await rig.seconds(5);
  },
};
