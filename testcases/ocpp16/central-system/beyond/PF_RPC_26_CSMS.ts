import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

/** Seconds that the answer takes. */
const PAUSE = 10;

export default testCentralSystem('PF_RPC_26_CSMS', 'Answer that comes late', {
  purpose:
    'The answer to a message of the Central System comes when the Central System may have given up on it: the Central System passes over it, and goes on.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.1', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'How long a Central System waits for an answer is up to it (OCPP-J 1.6 §4.1.1), and nobody can tell: the case holds whether it has given up by then or not.',

  async scenario({ chargePoint, centralSystem, operator, execute }) {
    await operator.orders('GetConfiguration', {});
    const asked = await centralSystem.mustSend(1, 'GetConfiguration').leftUnanswered(2);
    await operator.waits(PAUSE, 'A slow Charge Point');
    await chargePoint.sendsRaw(3, 'the answer to GetConfiguration', JSON.stringify([3, asked.messageId, {}]));
    await execute(4, Serving);
    await operator.orders('ClearCache', {});
    await centralSystem.mustSend(5, 'ClearCache').answered(6, { status: 'Accepted' });
  },
});
