import { generateKeyPair, issueCertificate, pemOf, readRequest, selfSignedCertificate } from '../../pki/index.ts';
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

/** The answer of an authority to a signing request, as CertificateSigned carries it. */
export async function certified(
  rig: Rig,
  issuer: Authority,
  { from = -0.1, to = 1, subject = {}, keys }: Span & { subject?: object; keys?: KeyPair } = {},
): Promise<string> {
  const { request } = readRequest(String(rig.last('SignCertificate')['csr']));
  const now = rig.clock.now();
  const certificate = await issueCertificate(issuer, keys?.publicKey ?? request.publicKey.spki, {
    subject: { commonName: 'PF-0001', organization: 'Operator', ...subject },
    purpose: 'client',
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
