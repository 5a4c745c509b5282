import { assertListed, assertNotListed, any, entryOf, expect, has, is, oneOf, testChargePoint } from '#plugfest/1.6';
import { CertificateInstalled } from '../../states/charge-point-certificates.ts';

const certificateType = 'CentralSystemRootCertificate';

export default testChargePoint('TC_076_CS', 'Delete a specific certificate from the Charge Point', {
  purpose: 'A root certificate that is not in use is deleted when its hashes are named, and no longer listed.',
  profile: 'Security',
  requirements: ['M03.FR.02', 'M03.FR.03', 'M03.FR.04', 'M04.FR.01', 'M04.FR.02'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  reading:
    'Step 2 must list the certificate that the memory state has installed: the algorithm of step 3 is taken from there. Step 6 may be answered with NotFound, which is owed when no other certificate is left (M03.FR.02).',
  before: {
    // Where only the successor of the present root may be installed, no other root can be (M05.FR.10).
    configuration: { AdditionalRootCertificateCheck: is('false', 'if implemented') },
    memory: [CertificateInstalled],
  },

  async scenario({ centralSystem, authority }) {
    authority.isSpare();
    const root = await authority.root();
    const { response } = await centralSystem
      .sends(1, 'GetInstalledCertificateIds', { certificateType })
      .mustBeAnswered(2, { status: 'Accepted' })
      .and(({ certificateHashData }) => assertListed(certificateHashData, root))
      .per('M03.FR.03', 'M03.FR.04');

    const { hashAlgorithm = 'SHA256' } = entryOf(response.certificateHashData, root) ?? {};
    await centralSystem
      .sends(3, 'DeleteCertificate', { certificateHashData: root.hashData(hashAlgorithm) })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('M04.FR.01', 'M04.FR.02');

    await centralSystem
      .sends(5, 'GetInstalledCertificateIds', { certificateType })
      .mustBeAnswered(6, { status: oneOf('Accepted', 'NotFound') })
      .and(({ certificateHashData }) => assertNotListed(certificateHashData, root))
      .and(({ status, certificateHashData = [] }) =>
        expect(status, 'status').to.equal(certificateHashData.length > 0 ? 'Accepted' : 'NotFound'),
      )
      .per('M03.FR.02', 'M04.FR.02');
  },
});
