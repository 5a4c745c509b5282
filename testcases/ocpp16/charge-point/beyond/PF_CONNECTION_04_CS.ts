import { any, has, testChargePoint } from '#plugfest/1.6';
import { distrusts, eventIsNotCritical } from '../../states/charge-point-connections.ts';

export default testChargePoint('PF_CONNECTION_04_CS', 'Certificate of an unknown authority', {
  purpose:
    'The Charge Point does not connect to a Central System whose certificate leads to no root that it trusts, comes back when it shows a good one, and tells of it.',
  profile: 'Security',
  requirements: ['A00.FR.307', 'A00.FR.309', 'A00.FR.310', 'A00.FR.411', 'A00.FR.413', 'A00.FR.414'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [2, 3],
  reading: `${eventIsNotCritical}`,

  async scenario(stage) {
    await distrusts(stage, {
      shows: { certificates: await stage.authority.spoils('unknown root') },
      text: 'a certificate of an authority that nobody knows',
      event: 'InvalidCentralSystemCertificate',
      events: ['A00.FR.309', 'A00.FR.413'],
      refuses: ['A00.FR.307', 'A00.FR.310', 'A00.FR.411', 'A00.FR.414'],
    });
  },
});
