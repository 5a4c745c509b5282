import { has, testCentralSystem } from '#plugfest/1.6';
import { realRequest, renewsCertificate, signedForIt } from '../../states/central-system-certificates.ts';

export default testCentralSystem('TC_077_CSMS', 'Invalid ChargePointCertificate Security Event', {
  purpose:
    'The Central System takes it that a Charge Point refuses its new certificate, and the security event that tells so.',
  profile: 'Security',
  requirements: ['A02.FR.07', 'A02.FR.11', 'A04.FR.03', 'A00.FR.501', 'A00.FR.507', 'A00.FR.509', 'A00.FR.511'],
  prerequisites: has('SecurityProfile3'),
  reading: `The Charge Point refuses whatever it is sent; what it is sent must be good all the same. ${realRequest} ${signedForIt}`,

  async scenario(stage) {
    await renewsCertificate(stage, 'Rejected');
    await stage.chargePoint
      .sends(7, 'SecurityEventNotification', { type: 'InvalidChargePointCertificate', timestamp: stage.now() })
      .mustBeAnswered(8)
      .per('A04.FR.03');
  },
});
