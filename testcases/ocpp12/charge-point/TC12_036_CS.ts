import { inAnyOrder, testChargePoint } from '#plugfest/1.2';
import { Charging, endOf } from '../states/charge-point.ts';

export default testChargePoint('TC12_036_CS', 'Connection Loss During Transaction', {
  purpose:
    'A Charge Point that is offline for a while goes on charging, and its transaction can be stopped afterwards.',
  profile: 'Core',
  requirements: ['1.2 §3.2', '1.2 §4.5', '1.2 §4.9', '1.2 §5.6'],
  reading:
    'A Charge Point is designed to operate stand-alone (1.2 §3.2): the loss of the connection ends no transaction. That it is back is seen by the first message that it sends, a heartbeat at the latest.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, connection, operator, configured }) {
    const { transactionDuration } = configured;
    const started = chargePoint.last('StartTransaction');
    await connection.drops();
    await operator.waits(transactionDuration, 'The Charge Point stays offline for a while');
    await connection.restores();
    await chargePoint.mustReconnect(1);
    await chargePoint.mustNotSend(2, ['StartTransaction', 'StopTransaction'], { seconds: 10, per: ['1.2 §3.2'] });
    await inAnyOrder(
      centralSystem
        .sends(3, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
        .mustBeAnswered(4, { status: 'Accepted' })
        .per('1.2 §5.6'),
      chargePoint.mustSend(5, 'StopTransaction').with(endOf(started)).per('1.2 §4.9').answered(6),
    );
  },
});
