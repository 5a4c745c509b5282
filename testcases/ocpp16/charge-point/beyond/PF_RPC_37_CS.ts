import { has, is, testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_37_CS', 'No pings of the Charge Point', {
  purpose:
    'With a WebSocketPingInterval of 0 the Charge Point sends no pings, and answers those of the Central System.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §7', 'OCPP-J 1.6 §5.3', '1.6 §9.1.34'],
  prerequisites: has('ClientPings'),
  reading:
    'The connection is made anew first, since nothing says that a new interval counts for the one that is open. Pings further apart than the time that is watched are not noticed.',
  before: { configuration: { WebSocketPingInterval: is(0) } },

  async scenario({ chargePoint, centralSystem, connection, execute }) {
    await connection.drops();
    await connection.restores();
    await chargePoint.mustConnect(1);
    await chargePoint.mustNotPing(2, { seconds: 15 });
    await centralSystem.pings(3).mustBeAnswered(4);
    await execute(5, Serving);
  },
});
