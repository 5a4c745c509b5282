import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';

/** Seconds for which connections are refused after the first attempt. */
const REFUSED = 10;

export default testChargePoint('PF_RPC_32_CS', 'Connection that is refused', {
  purpose:
    'The connection is cut and every new one is refused for a while: the Charge Point tries again without hammering, and comes back when it is let in.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 errata §3.4', 'OCPP-J 1.6 §5.4'],
  reading:
    'A back-off is demanded and not described (OCPP-J 1.6 errata §3.4): the first attempt is awaited as long as any reconnection, and no more than one a second, over all of the time that is watched, is asked for.',
  before: { state: Serving },

  async scenario({ chargePoint, connection, execute }) {
    await connection.drops();
    await chargePoint.mustBackOff(1, { seconds: REFUSED });
    await connection.restores();
    await chargePoint.mustReconnect(2);
    await execute(3, Serving);
  },
});
