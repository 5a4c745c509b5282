import { assertListed, any, has, is, plainSerialNumbers, testChargePoint } from '#plugfest/1.6';

const certificateType = 'CentralSystemRootCertificate';

export default testChargePoint(
  'TC_075_2_CS',
  'Install a certificate on the Charge Point - CentralSystemRootCertificate',
  {
    purpose: 'A root certificate that the Charge Point accepts is installed, and named by its hashes from then on.',
    profile: 'Security',
    requirements: ['M03.FR.03', 'M03.FR.04', 'M05.FR.01', 'M05.FR.02'],
    prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
    // Where only the successor of the present root may be installed, no other root can be (M05.FR.10).
    before: { configuration: { AdditionalRootCertificateCheck: is('false', 'if implemented') } },

    async scenario({ centralSystem, authority }) {
      const root = await authority.root();
      await authority.hasRoom();
      await centralSystem
        .sends(1, 'InstallCertificate', { certificateType, certificate: root.pem })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('M05.FR.01', 'M05.FR.02');
      await centralSystem
        .sends(3, 'GetInstalledCertificateIds', { certificateType })
        .mustBeAnswered(4, { status: 'Accepted' })
        .and(({ certificateHashData }) => assertListed(certificateHashData, root))
        .shouldHold({ certificateHashData: plainSerialNumbers })
        .per('M03.FR.03', 'M03.FR.04');
    },
  },
);
