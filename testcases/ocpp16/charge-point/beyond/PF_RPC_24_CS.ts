import { testChargePoint } from '#plugfest/1.6';
import { Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_24_CS', 'CALLERROR to a message of the Charge Point', {
  purpose: 'A message of the Charge Point is answered by a CALLERROR: the Charge Point does not restart, and goes on.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 §4.1.1'],
  reading: 'A CALLERROR is a regular end of a CALL (OCPP-J 1.6 §4.1.1).',
  before: { state: Serving },

  async scenario({ chargePoint, operator, execute, configured: { connectorId } }) {
    await operator.plugsIn(connectorId, { meanwhile: true });
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .refused(2, 'NotImplemented');
    await execute(3, ServingUnchanged);
  },
});
