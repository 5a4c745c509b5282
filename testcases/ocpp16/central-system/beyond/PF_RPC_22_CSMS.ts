import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_22_CSMS', 'CALLs that cross', {
  purpose:
    'The Central System waits for an answer while the Charge Point sends a CALL: it answers that CALL all the same.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.1'],
  reading: 'CALLs of both sides can always cross (OCPP-J 1.6 §4.1.1): only the own open CALL is a reason to wait.',

  async scenario({ chargePoint, centralSystem, operator, execute }) {
    await operator.orders('GetConfiguration', {});
    const asked = await centralSystem.mustSend(1, 'GetConfiguration').leftUnanswered(2);
    await chargePoint.sends(3, 'Heartbeat', {}).mustBeAnswered(4);
    await chargePoint.sendsRaw(5, 'the answer to GetConfiguration', JSON.stringify([3, asked.messageId, {}]));
    await execute(6, Serving);
  },
});
