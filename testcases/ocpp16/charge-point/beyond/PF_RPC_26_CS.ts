import { is, testChargePoint } from '#plugfest/1.6';
import { Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

/** Seconds after which the answer comes. */
const TOO_LATE = 7;

export default testChargePoint('PF_RPC_26_CS', 'Answer that comes late', {
  purpose:
    'The answer to a message of the Charge Point comes when the Charge Point may have given up on it: the Charge Point passes over it, and goes on.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.1', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'How long a Charge Point waits for an answer is up to it (OCPP-J 1.6 §4.1.1). Where it has the key MessageTimeout, that is set to 5 s, and the answer comes after it; of another one nobody can tell, and the case holds either way.',
  before: { configuration: { MessageTimeout: is(5, 'if possible') }, state: Serving },

  async scenario({ chargePoint, centralSystem, operator, execute, configured: { connectorId } }) {
    await operator.plugsIn(connectorId, { meanwhile: true });
    const report = await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .leftUnanswered(2);
    await operator.waits(TOO_LATE, 'Until the Charge Point has given up');
    await centralSystem.sendsRaw(3, 'the answer to StatusNotification', JSON.stringify([3, report.messageId, {}]));
    await execute(4, ServingUnchanged);
    await operator.unplugs(connectorId);
    await chargePoint.mustSend(5, 'StatusNotification').with({ connectorId, status: 'Available' }).answered(6);
  },
});
