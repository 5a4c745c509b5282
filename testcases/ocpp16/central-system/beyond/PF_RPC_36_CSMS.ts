import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_36_CSMS', 'Charge Point that is not known', {
  purpose:
    'A Charge Point of which nobody has heard connects: the Central System should turn it away, and goes on serving the one that it knows.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §3.2', 'OCPP-J 1.6 errata §3.4'],
  reading:
    'HTTP 404 is recommended (OCPP-J 1.6 §3.2): that a Central System lets everybody in is a warning, and any other way to turn the stranger away is a note.',

  async scenario({ chargePoint, connection, execute, now }) {
    await connection.drops();
    await chargePoint
      .connects(1, { identity: `plugfest-nobody-${Date.parse(now()).toString(36)}` })
      .shouldBeTurnedAway(2, 404);
    await connection.restores();
    await execute(3, Serving);
  },
});
