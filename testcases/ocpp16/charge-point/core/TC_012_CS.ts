import { inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

export default testChargePoint('TC_012_CS', 'Remote Stop Charging Session', {
  purpose: 'The Central System stops the running transaction, and the Charge Point says that it was stopped remotely.',
  profile: 'Core',
  requirements: ['1.6 §4.9', '1.6 §4.10', '1.6 §5.12'],
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, configured: { connectorId } }) {
    const started = chargePoint.last('StartTransaction');

    await centralSystem
      .sends(1, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.12');

    await inAnyOrder(
      chargePoint
        .mustSend(3, 'StopTransaction')
        .with({ ...endOf(started), reason: 'Remote' })
        .per('1.6 §4.10', '1.6 §5.12')
        .answered(4),
      chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .per('1.6 §4.9')
        .answered(6),
    );
  },
});
