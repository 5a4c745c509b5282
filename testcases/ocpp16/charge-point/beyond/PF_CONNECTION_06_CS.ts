import { any, has, testChargePoint } from '#plugfest/1.6';
import { distrusts, eventIsNotCritical } from '../../states/charge-point-connections.ts';

/** TLS 1.1 knows none of the suites of later versions: with these, the version alone is what stands in the way. */
const suites = [
  'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_128_CBC_SHA',
];

export default testChargePoint('PF_CONNECTION_06_CS', 'Central System with TLS 1.1', {
  purpose:
    'The Charge Point does not connect to a Central System that knows no newer TLS than 1.1, comes back when it does, and tells of it.',
  profile: 'Security',
  requirements: ['A00.FR.312', 'A00.FR.313', 'A00.FR.315', 'A00.FR.416', 'A00.FR.417', 'A00.FR.419'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [2, 3],
  reading: `A Charge Point that knows nothing newer may use TLS 1.1 (A00.FR.312); this one has made its connection with TLS 1.2 or above. ${eventIsNotCritical}`,

  async scenario(stage) {
    await distrusts(stage, {
      shows: { versions: { least: 'TLSv1', most: 'TLSv1.1' }, suites },
      text: 'no newer TLS than 1.1',
      event: 'InvalidTLSVersion',
      events: ['A00.FR.315', 'A00.FR.419'],
      refuses: ['A00.FR.312', 'A00.FR.315', 'A00.FR.416', 'A00.FR.419'],
    });
  },
});
