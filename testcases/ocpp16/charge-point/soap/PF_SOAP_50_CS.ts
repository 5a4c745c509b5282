import { inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

/** Seconds. */
const INTERVAL = 5;

export default testChargePoint('PF_SOAP_50_CS', 'Fault in answer to a transaction message', {
  purpose:
    'A StopTransaction is answered by a fault: the Charge Point sees whether the connection is still there, and sends it again.',
  profile: 'Core',
  over: ['soap'],
  requirements: ['OCPP-S 1.6 errata §3.2', '1.6 §3.7.1', '1.6 §5.12', '1.6 §4.9'],
  reading:
    'The message that shows whether there is a connection is to be a simple one that is known to work, "like" Heartbeat (errata §3.2): the Charge Point may choose another, so that a Heartbeat that does not come is a warning. How the other repetitions are spread is the matter of PF_PRODUCT_11_CS.',
  before: {
    configuration: { TransactionMessageAttempts: is(3), TransactionMessageRetryInterval: is(INTERVAL) },
    state: Charging,
  },

  async scenario({ chargePoint, centralSystem, configured: { connectorId } }) {
    const started = chargePoint.last('StartTransaction');
    await centralSystem
      .sends(1, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.12');
    await inAnyOrder(
      chargePoint.mustSend(3, 'StopTransaction').with(endOf(started)).refused(4, 'InternalError'),
      chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .per('1.6 §4.9')
        .answered(6),
      chargePoint.shouldSend(7, 'Heartbeat').within(INTERVAL).per('OCPP-S 1.6 errata §3.2').answered(8),
      chargePoint
        .mustSend(9, 'StopTransaction')
        .with(endOf(started))
        .per('OCPP-S 1.6 errata §3.2', '1.6 §3.7.1')
        .answered(10),
    );
  },
});
