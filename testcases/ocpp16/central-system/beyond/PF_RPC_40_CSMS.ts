import { any, has, Secret, testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_40_CSMS', 'Second connection with a wrong password', {
  purpose:
    'Somebody connects as a Charge Point that is connected, with a password that is not its own: the Central System turns them away, and goes on serving the Charge Point.',
  profile: 'Security',
  over: ['json'],
  requirements: ['A00.FR.203', 'A00.FR.204', 'OCPP-J 1.6 §6.2.2'],
  prerequisites: any(has('SecurityProfile1'), has('SecurityProfile2')),
  securityProfiles: [1, 2],

  async scenario({ chargePoint, centralSystem, operator, execute }) {
    await chargePoint.connects(1, { beside: true, passwords: [new Secret('not its password')] }).mustBeTurnedAway(2);
    await execute(3, Serving);
    await operator.orders('GetConfiguration', {});
    await centralSystem.mustSend(4, 'GetConfiguration').answered(5);
  },
});
