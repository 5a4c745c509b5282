import { assume, has, testChargePoint } from '#plugfest/1.6';

const certificateType = 'CentralSystemRootCertificate';

export default testChargePoint('PF_SECURITY_02_CS', 'Security profile for which a root certificate is missing', {
  purpose: 'Without a root certificate of the Central System the Charge Point rejects a security profile with TLS.',
  profile: 'Security',
  requirements: ['A05.FR.03', 'M03.FR.01'],
  prerequisites: has('SecurityProfile2'),
  securityProfiles: [1],
  reading:
    'The case deletes no certificates: it is for Charge Points that hold no such root. A Charge Point that accepts the profile cannot connect any more, but for A05.FR.08.',

  async scenario({ centralSystem }) {
    const { response } = await centralSystem
      .sends(1, 'GetInstalledCertificateIds', { certificateType })
      .mustBeAnswered(2)
      .per('M03.FR.01');
    assume(
      response.status === 'NotFound',
      'the charge point holds a root certificate of the central system; delete it to try what happens without one',
    );
    await centralSystem
      .sends(3, 'ChangeConfiguration', { key: 'SecurityProfile', value: '2' })
      .mustBeAnswered(4, { status: 'Rejected' })
      .per('A05.FR.03');
  },
});
