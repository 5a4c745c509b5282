import { has, testCentralSystem } from '#plugfest/1.6';
import { realRequest, renewsCertificate, signedForIt } from '../../states/central-system-certificates.ts';

export default testCentralSystem('TC_074_CSMS', 'Update Charge Point Certificate by request of Central System', {
  purpose:
    'The Central System has a Charge Point renew its certificate: it asks for a request, and sends it back signed.',
  profile: 'Security',
  requirements: ['A02.FR.06', 'A02.FR.11', 'A00.FR.501', 'A00.FR.507', 'A00.FR.509', 'A00.FR.511'],
  prerequisites: has('SecurityProfile3'),
  // With another profile there is no certificate to come back with.
  securityProfiles: [3],
  reading: `${realRequest} ${signedForIt} With the new certificate the Charge Point must be let in (step 7).`,

  async scenario(stage) {
    const chain = await renewsCertificate(stage, 'Accepted');
    await stage.connection.drops();
    await stage.chargePoint.connects(7, { certificates: [stage.certificates.own(chain)] }).mustBeLetIn(7);
  },
});
