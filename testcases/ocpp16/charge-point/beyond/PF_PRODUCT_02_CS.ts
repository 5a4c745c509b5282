import { has, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

/** Seconds after which no value can be one of the transaction. */
const PAUSE = 5;

export default testChargePoint('PF_PRODUCT_02_CS', 'Meter values after a transaction', {
  purpose: 'Values that are taken after a transaction belong to it no more.',
  profile: 'RemoteTrigger',
  requirements: ['1.6 §4.7', '1.6 §4.9', '1.6 §4.10', '1.6 §5.12', '1.6 §5.17', '1.6 §6.31'],
  prerequisites: has('RemoteTrigger'),
  reading:
    'transactionId names the transaction to which the values are related (1.6 §6.31). No clause forbids the id of a former one: it is a warning of the whole conversation.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId } }) {
    const started = chargePoint.last('StartTransaction');
    await centralSystem
      .sends(1, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.12');
    await inAnyOrder(
      chargePoint.mustSend(3, 'StopTransaction').with(endOf(started)).per('1.6 §4.10').answered(4),
      chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .per('1.6 §4.9')
        .answered(6),
    );
    await operator.waits(PAUSE, 'The transaction is over');

    const asked = await centralSystem
      .sends(7, 'TriggerMessage', { requestedMessage: 'MeterValues', connectorId })
      .mustBeAnswered(8, { status: 'Accepted' })
      .per('1.6 §5.17');
    await chargePoint
      .mustSend(9, 'MeterValues')
      .with({ connectorId })
      .following(asked)
      .per('1.6 §4.7', '1.6 §5.17')
      .answered(10);
  },
});
