import { has, modernTls, SUITES, testCentralSystem } from '#plugfest/1.6';
import { registersAgain } from '../../states/central-system-connections.ts';

export default testCentralSystem('TC_087_CSMS', 'TLS - Client-side certificate - valid certificate', {
  purpose: 'The Central System lets a Charge Point in that shows its own certificate, and asks it for no password.',
  profile: 'Security',
  requirements: [
    'A00.FR.401',
    'A00.FR.402',
    'A00.FR.403',
    'A00.FR.409',
    'A00.FR.410',
    'A00.FR.416',
    'A00.FR.421',
    '1.6 §4.2',
    '1.6 §4.9',
  ],
  prerequisites: has('SecurityProfile3'),
  securityProfiles: [3],
  reading:
    'Steps 1 to 4: which suites a server knows shows only when each is offered alone, so that a handshake is made for each of the four, all at once. Whether the certificate of the Charge Point is accepted shows at step 6.',
  before: { from: 'connected' },

  async scenario(stage) {
    await stage.connection.drops();
    await stage.chargePoint.shakesHands(1, [...SUITES.ecdsa, ...SUITES.rsa]).mustSucceed(2, modernTls);
    await stage.chargePoint.connects(5).mustBeLetIn(6, modernTls);
    await registersAgain(stage, 7);
  },
});
