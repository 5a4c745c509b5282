import { any, has, testCentralSystem } from '#plugfest/1.6';
import { installsRoot, operatorHasTheRoot } from '../../states/central-system-certificates.ts';

export default testCentralSystem('TC_078_CSMS', 'Invalid CentralSystemCertificate Security Event', {
  purpose:
    'The Central System takes it that a Charge Point refuses a root certificate, and the security event that tells so.',
  profile: 'Security',
  requirements: ['M05.FR.01', 'M05.FR.06', 'A04.FR.03', 'A00.FR.507'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  reading: `The Charge Point refuses whatever it is sent: the certificate need not be a bad one. ${operatorHasTheRoot}`,

  async scenario(stage) {
    await installsRoot(stage, 'CentralSystemRootCertificate', 'Rejected');
    await stage.chargePoint
      .sends(3, 'SecurityEventNotification', { type: 'InvalidCentralSystemCertificate', timestamp: stage.now() })
      .mustBeAnswered(4)
      .per('A04.FR.03');
  },
});
