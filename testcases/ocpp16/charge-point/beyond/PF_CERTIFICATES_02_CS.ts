import { any, assume, expect, has, testChargePoint } from '#plugfest/1.6';
import { valueOf } from '../../states/configuration.ts';

const KEY = 'AdditionalRootCertificateCheck';
const certificateType = 'CentralSystemRootCertificate';

/** The present root, and the one before it as long as the present one is not proven. */
const MOST = 2;

export default testChargePoint('PF_CERTIFICATES_02_CS', 'Root certificate that the present one has not signed', {
  purpose:
    'With AdditionalRootCertificateCheck the Charge Point holds one root of the Central System, and takes no other that this one has not signed.',
  profile: 'Security',
  requirements: ['M03.FR.01', 'M05.FR.01', 'M05.FR.08', 'M05.FR.10'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  reading:
    'AdditionalRootCertificateCheck cannot be written, so that the case is for Charge Points whose check is on, and that hold a root. Beside it the one before may be kept for a while (M05.FR.11).',

  async scenario({ centralSystem, authority }) {
    const { response } = await centralSystem.sends(1, 'GetConfiguration', { key: [KEY] }).mustBeAnswered(2);
    assume(
      valueOf(response, KEY)?.toLowerCase() === 'true',
      `${KEY} is not true: this case does not apply to this charge point`,
    );
    const { response: listed } = await centralSystem
      .sends(3, 'GetInstalledCertificateIds', { certificateType })
      .mustBeAnswered(4)
      .and(({ certificateHashData = [] }) =>
        expect(certificateHashData.length, 'certificateHashData.length').to.be.at.most(MOST),
      )
      .per('M03.FR.01', 'M05.FR.08');
    assume(
      listed.status === 'Accepted',
      'the charge point holds no root certificate of the central system, so that any may be installed',
    );

    const { pem } = await authority.strangeRoot();
    await centralSystem
      .sends(5, 'InstallCertificate', { certificateType, certificate: pem })
      .mustBeAnswered(6, { status: 'Rejected' })
      .per('M05.FR.10');
  },
});
