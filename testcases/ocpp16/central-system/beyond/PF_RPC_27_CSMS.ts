import { testCentralSystem } from '#plugfest/1.6';

/** Seconds that the answer takes: short enough for every Central System to wait. */
const PAUSE = 3;

export default testCentralSystem('PF_RPC_27_CSMS', 'One CALL at a time', {
  purpose:
    'The Central System has two orders to give, and the first is not answered yet: it should wait with the second.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.1', 'OCPP-J 1.6 errata §3.5'],
  reading:
    'It should not send a CALL before the one before has been answered or has timed out (OCPP-J 1.6 §4.1.1): a breach is a warning.',

  async scenario({ chargePoint, centralSystem, operator }) {
    await operator.orders('GetConfiguration', {});
    const asked = await centralSystem.mustSend(1, 'GetConfiguration').leftUnanswered(2);
    await operator.orders('ClearCache', {});
    await operator.waits(PAUSE, 'A slow Charge Point');
    await chargePoint.sendsRaw(3, 'the answer to GetConfiguration', JSON.stringify([3, asked.messageId, {}]));
    await centralSystem.mustSend(4, 'ClearCache').answered(5, { status: 'Accepted' });
  },
});
