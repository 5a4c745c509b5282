import { testChargePoint } from '#plugfest/1.6';
import { Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_25_CS', 'Two answers to one CALL', {
  purpose: 'A message of the Charge Point is answered twice: the Charge Point passes over the second answer.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'The second answer belongs to no open CALL. Nothing is to be answered to it: a CALLERROR answers a CALL and nothing else (OCPP-J 1.6 §4.1.3, errata §3.6).',
  before: { state: Serving },

  async scenario({ chargePoint, operator, execute, configured: { connectorId } }) {
    await operator.plugsIn(connectorId, { meanwhile: true });
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .answeredRaw(2, 'the same answer twice', (id) => [JSON.stringify([3, id, {}]), JSON.stringify([3, id, {}])]);
    await execute(3, ServingUnchanged);
  },
});
