import { inAnyOrder, testChargePoint } from '#plugfest/1.2';
import { Charging, endOf } from '../states/charge-point.ts';

export default testChargePoint('TC12_012_CS', 'Remote Stop Charging Session', {
  purpose: 'The Central System stops a transaction, which the Charge Point then ends as any other.',
  profile: 'Core',
  requirements: ['1.2 §4.9', '1.2 §5.6', '1.2 §6.23', '1.2 §6.32'],
  reading: 'The answer and the StopTransaction may pass each other: nothing says which comes first.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem }) {
    const started = chargePoint.last('StartTransaction');
    await inAnyOrder(
      centralSystem
        .sends(1, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.2 §5.6'),
      chargePoint.mustSend(3, 'StopTransaction').with(endOf(started)).per('1.2 §4.9', '1.2 §6.32').answered(4),
    );
  },
});
