import { testChargePoint } from '#plugfest/1.6';
import { Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_23_CS', 'Answer that breaks its schema', {
  purpose:
    'The answer to a message of the Charge Point has a field that it must not have: the Charge Point sends no CALLERROR, and goes on.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.3', 'OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'A CALLERROR answers a CALL and nothing else (OCPP-J 1.6 §4.1.3, errata §3.6). What the Charge Point makes of the answer is its own matter.',
  before: { state: Serving },

  async scenario({ chargePoint, operator, execute, configured: { connectorId } }) {
    await operator.plugsIn(connectorId, { meanwhile: true });
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .answeredRaw(2, 'a field that it does not have', (id) => [JSON.stringify([3, id, { status: 'Accepted' }])]);
    await execute(3, ServingUnchanged);
  },
});
