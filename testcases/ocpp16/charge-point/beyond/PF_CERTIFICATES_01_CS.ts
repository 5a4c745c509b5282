import { any, has, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('PF_CERTIFICATES_01_CS', 'Delete a certificate that is not installed', {
  purpose: 'Asked to delete a root certificate that it does not have, the Charge Point says that it has not found it.',
  profile: 'Security',
  requirements: ['M04.FR.01', 'M04.FR.04'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  reading: 'The certificate was made for this case, and was never sent to the Charge Point.',

  async scenario({ centralSystem, authority }) {
    const unknown = await authority.expiredRoot();
    await centralSystem
      .sends(1, 'DeleteCertificate', { certificateHashData: unknown.hashData('SHA256') })
      .mustBeAnswered(2, { status: 'NotFound' })
      .per('M04.FR.04');
  },
});
