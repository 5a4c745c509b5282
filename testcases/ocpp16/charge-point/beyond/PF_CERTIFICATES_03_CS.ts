import { any, assume, has, is, oneOf, testChargePoint } from '#plugfest/1.6';
import { valueOf } from '../../states/configuration.ts';

const KEY = 'CertificateStoreMaxLength';
const certificateType = 'ManufacturerRootCertificate';

/** More than that would take too long to fill. */
const MANY = 40;

export default testChargePoint('PF_CERTIFICATES_03_CS', 'More certificates than fit', {
  purpose: 'The Charge Point rejects a root certificate for which CertificateStoreMaxLength leaves no room.',
  profile: 'Security',
  requirements: ['M05.FR.01', 'M05.FR.03'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  reading:
    'Roots are installed until one is rejected; which certificates count beside them is not said, so that it may be as early as with the first. One more than CertificateStoreMaxLength must be rejected in any case. They are deleted again after the case.',
  before: { configuration: { AdditionalRootCertificateCheck: is('false', 'if implemented') } },

  async scenario({ centralSystem, authority }) {
    const { response } = await centralSystem.sends(1, 'GetConfiguration', { key: [KEY] }).mustBeAnswered(2);
    const told = valueOf(response, KEY) ?? '';
    assume(/^\d+$/.test(told) && Number(told) <= MANY, `${KEY} is not told, or more than ${MANY}: too many to fill`);

    for (let installed = 0, full = false; !full && installed < Number(told); installed++) {
      const { pem } = await authority.strangeRoot();
      const answer = await centralSystem
        .sends(3, 'InstallCertificate', { certificateType, certificate: pem })
        .mustBeAnswered(4, { status: oneOf('Accepted', 'Rejected') })
        .per('M05.FR.01', 'M05.FR.03');
      full = answer.response.status === 'Rejected';
    }
    const { pem } = await authority.strangeRoot();
    await centralSystem
      .sends(5, 'InstallCertificate', { certificateType, certificate: pem })
      .mustBeAnswered(6, { status: 'Rejected' })
      .per('M05.FR.03');
  },
});
