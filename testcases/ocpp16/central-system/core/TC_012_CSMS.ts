import { testCentralSystem } from '#plugfest/1.6';
import { Charging } from '../../states/central-system.ts';

export default testCentralSystem('TC_012_CSMS', 'Remote Stop Charging Session', {
  purpose: 'The Central System stops the running transaction remotely, and takes its end.',
  profile: 'Core',
  requirements: ['1.6 §4.9', '1.6 §4.10', '1.6 §5.12'],
  reading:
    'The document does not print the transaction id of step 1: it must be that of the running transaction (§5.12), which the operator does not name.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;

    await operator.orders('RemoteStopTransaction', { connectorId });
    await centralSystem
      .mustSend(1, 'RemoteStopTransaction')
      .with({ transactionId })
      .per('1.6 §5.12')
      .answered(2, { status: 'Accepted' });

    await chargePoint
      .sends(3, 'StopTransaction', { transactionId, meterStop: 1000, timestamp: now(), reason: 'Remote' })
      .mustBeAnswered(4)
      .per('1.6 §4.10');
    await chargePoint
      .sends(5, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Finishing', timestamp: now() })
      .mustBeAnswered(6)
      .per('1.6 §4.9');

    await operator.notes('EV driver unplugs the cable');
    await chargePoint
      .sends(7, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
      .mustBeAnswered(8)
      .per('1.6 §4.9');
  },
});
