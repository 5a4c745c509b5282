import { any, has, testCentralSystem } from '#plugfest/1.6';
import { registersAgain } from '../../states/central-system-connections.ts';

export default testCentralSystem('TC_085_CSMS', 'Basic Authentication - Valid username/password combination', {
  purpose: 'The Central System lets a Charge Point in that gives its identity and its password.',
  profile: 'Security',
  requirements: ['A00.FR.202', 'A00.FR.203', 'A00.FR.204', '1.6 §4.2', '1.6 §4.9'],
  prerequisites: any(has('SecurityProfile1'), has('SecurityProfile2')),
  securityProfiles: [1, 2],
  before: { from: 'connected' },

  async scenario(stage) {
    await stage.connection.drops();
    await stage.chargePoint.connects(1).mustBeLetIn(2);
    await registersAgain(stage, 3);
  },
});
