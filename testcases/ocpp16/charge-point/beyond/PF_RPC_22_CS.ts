import { testChargePoint } from '#plugfest/1.6';
import { attempt, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_22_CS', 'CALLs that cross', {
  purpose:
    'The Charge Point waits for an answer while the Central System sends a CALL: it answers that CALL all the same.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.1'],
  reading: 'CALLs of both sides can always cross (OCPP-J 1.6 §4.1.1): only the own open CALL is a reason to wait.',
  before: { state: Serving },

  async scenario({ chargePoint, centralSystem, operator, execute, configured: { connectorId } }) {
    await operator.plugsIn(connectorId, { meanwhile: true });
    const report = await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .leftUnanswered(2);
    await centralSystem.sends(3, 'GetConfiguration', { key: [attempt.key] }).mustBeAnswered(4);
    await centralSystem.sendsRaw(5, 'the answer to StatusNotification', JSON.stringify([3, report.messageId, {}]));
    await execute(6, ServingUnchanged);
  },
});
