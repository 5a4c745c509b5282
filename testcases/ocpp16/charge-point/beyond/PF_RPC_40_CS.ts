import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_40_CS', 'One connection at a time', {
  purpose: 'The connection is cut and the Charge Point connects again: once, and it is served over that connection.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §5.5', 'OCPP-J 1.6 §5.4'],
  reading:
    'A Charge Point opens a connection and keeps it open (OCPP-J 1.6 §5.5). Whether it has a second one is looked at in every case: when a connection comes while one is open, the former one is sent a ping, and a pong is a warning. A former connection that does not answer is one that the Charge Point has lost.',

  async scenario({ chargePoint, connection, operator, execute }) {
    await connection.drops();
    await connection.restores();
    await chargePoint.mustConnect(1);
    await operator.waits(5, 'A second connection would come soon');
    await execute(2, Serving);
  },
});
