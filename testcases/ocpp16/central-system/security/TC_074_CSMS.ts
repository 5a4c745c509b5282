import { has, testCentralSystem } from '#plugfest/1.6';
import { realRequest, renewsCertificate, signedForIt } from '../../states/central-system-certificates.ts';

export default testCentralSystem('TC_074_CSMS', 'Update Charge Point Certificate by request of Central System', {
  purpose:
    'The Central System has a Charge Point renew its certificate: it asks for a request, and sends it back signed.',
  profile: 'Security',
  requirements: ['A02.FR.06', 'A02.FR.11', 'A00.FR.507', 'A00.FR.509', 'A00.FR.511'],
  prerequisites: has('SecurityProfile3'),
  reading: `${realRequest} ${signedForIt} In a run with security profile 3 the Charge Point comes back with the new certificate; in other runs it only comes back.`,

  async scenario(stage) {
    const chain = await renewsCertificate(stage, 'Accepted');
    await stage.certificates.reconnectsWith(7, chain);
  },
});
