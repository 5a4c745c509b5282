import { assertSigned, has, testCentralSystem } from '#plugfest/1.6';
import { realRequest, signedForIt } from '../../states/central-system-certificates.ts';

export default testCentralSystem('PF_CERTIFICATES_02_CSMS', 'Certificate that the Charge Point asks for by itself', {
  purpose: 'A Charge Point whose certificate runs out asks for another one by itself, and is sent it.',
  profile: 'Security',
  requirements: ['A03.FR.11', 'A00.FR.501', 'A00.FR.507', 'A00.FR.509', 'A00.FR.511'],
  prerequisites: has('SecurityProfile3'),
  reading: `The Charge Point refuses the certificate in the end, so that it keeps the one it has. ${realRequest} ${signedForIt}`,

  async scenario({ chargePoint, centralSystem, certificates, now, configured: { maxTimeDeviation } }) {
    const csr = await certificates.makesRequest();
    await chargePoint.sends(1, 'SignCertificate', { csr }).mustBeAnswered(2, { status: 'Accepted' }).per('A03.FR.11');
    await centralSystem
      .mustSend(3, 'CertificateSigned')
      .and(({ certificateChain }) => assertSigned(certificateChain, csr, now(), maxTimeDeviation))
      .per('A00.FR.501', 'A00.FR.507', 'A00.FR.509', 'A00.FR.511')
      .answered(4, { status: 'Rejected' });
  },
});
