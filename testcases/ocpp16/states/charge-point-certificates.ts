import {
  assertRequest,
  chargePointMemory,
  entryOf,
  oneOf,
  type ChargePointStage,
  type Configured,
} from '#plugfest/1.6';

/** Memory state CertificateInstalled (§2.26): the root of the tool's certificate authority. */
export const CertificateInstalled = chargePointMemory('CertificateInstalled', {
  async scenario({ centralSystem, authority }) {
    const certificateType = 'CentralSystemRootCertificate';
    const root = await authority.root();
    // The document asks for Accepted, which is wrong of a charge point that has no such certificate yet (M03.FR.02).
    const { response } = await centralSystem
      .sends(1, 'GetInstalledCertificateIds', { certificateType })
      .mustBeAnswered(2, { status: oneOf('Accepted', 'NotFound') });
    // "[Only send if the certificate is not already installed]"
    if (entryOf(response.certificateHashData, root)) return;
    await authority.hasRoom();
    await centralSystem
      .sends(3, 'InstallCertificate', { certificateType, certificate: root.pem })
      .mustBeAnswered(4, { status: 'Accepted' });
  },
});

/** Seconds for a key and a request: a small processor may look for the primes of an RSA key for minutes. */
const MAKING_A_KEY = 300;

type Stage = ChargePointStage & { readonly configured: Configured };

/**
 * Steps 1 to 4 of TC_074_CS and TC_077_CS: the charge point asks for a certificate.
 * @returns its signing request, which is a good one
 */
export async function certificateRequested(stage: Stage): Promise<string> {
  const { chargePoint, centralSystem, serialNumbers, configured } = stage;
  const trigger = await centralSystem
    .sends(1, 'ExtendedTriggerMessage', { requestedMessage: 'SignChargePointCertificate' })
    .mustBeAnswered(2, { status: 'Accepted' });
  const { request } = await chargePoint
    .mustSend(3, 'SignCertificate')
    .following(trigger)
    .within(MAKING_A_KEY)
    .and(({ csr }) => assertRequest(csr, { serialNumbers: serialNumbers(), organization: configured.vendorName }))
    .per('A00.FR.501', 'A00.FR.511', 'A02.FR.03', 'A02.FR.13')
    .answered(4, { status: 'Accepted' });
  return request.csr;
}
