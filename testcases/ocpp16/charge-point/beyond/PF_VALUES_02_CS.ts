import { absent, inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

export default testChargePoint('PF_VALUES_02_CS', 'Transaction without meter values at its end', {
  purpose: 'Without measurands for the end of a transaction StopTransaction carries no meter values.',
  profile: 'Core',
  requirements: ['1.6 §3.16.5', '1.6 §4.9', '1.6 §4.10', '1.6 §5.12'],
  before: { configuration: { StopTxnSampledData: is(''), StopTxnAlignedData: is('') }, state: Charging },

  async scenario({ chargePoint, centralSystem, configured: { connectorId } }) {
    const started = chargePoint.last('StartTransaction');
    await centralSystem
      .sends(1, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.12');
    await inAnyOrder(
      chargePoint
        .mustSend(3, 'StopTransaction')
        .with({ ...endOf(started), transactionData: absent })
        .per('1.6 §3.16.5')
        .answered(4),
      chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .per('1.6 §4.9')
        .answered(6),
    );
  },
});
