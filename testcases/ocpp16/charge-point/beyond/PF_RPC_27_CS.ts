import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';

/** Seconds that the answer takes: short enough for every Charge Point to wait. */
const PAUSE = 3;

export default testChargePoint('PF_RPC_27_CS', 'One CALL at a time', {
  purpose:
    'The Charge Point has two things to tell, and the first is not answered yet: it should wait with the second.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.1'],
  reading:
    'It should not send a CALL before the one before has been answered or has timed out (OCPP-J 1.6 §4.1.1): a breach is a warning.',
  before: { state: Serving },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId } }) {
    await operator.plugsIn(connectorId, { meanwhile: true });
    const report = await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .leftUnanswered(2);
    await operator.unplugs(connectorId);
    await operator.waits(PAUSE, 'A slow Central System');
    await centralSystem.sendsRaw(3, 'the answer to StatusNotification', JSON.stringify([3, report.messageId, {}]));
    await chargePoint.mustSend(4, 'StatusNotification').with({ connectorId, status: 'Available' }).answered(5);
  },
});
