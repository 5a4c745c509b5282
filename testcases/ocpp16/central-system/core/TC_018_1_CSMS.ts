import { testCentralSystem } from '#plugfest/1.6';
import { Charging } from '../../states/central-system.ts';

export default testCentralSystem('TC_018_1_CSMS', 'Unlock Connector - With Charging Session (Not fixed cable)', {
  purpose: 'The Central System unlocks a connector that is in a transaction, and takes the end of that transaction.',
  profile: 'Core',
  requirements: ['1.6 §4.9', '1.6 §4.10', '1.6 §5.18'],
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;

    await operator.orders('UnlockConnector', { connectorId });
    await centralSystem
      .mustSend(1, 'UnlockConnector')
      .with({ connectorId })
      .per('1.6 §5.18')
      .answered(2, { status: 'Unlocked' });

    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Finishing', timestamp: now() })
      .mustBeAnswered(4)
      .per('1.6 §4.9');
    await chargePoint
      .sends(5, 'StopTransaction', { transactionId, meterStop: 1000, timestamp: now(), reason: 'UnlockCommand' })
      .mustBeAnswered(6)
      .per('1.6 §4.10');

    await operator.notes('EV driver unplugs the cable');
    await chargePoint
      .sends(7, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
      .mustBeAnswered(8)
      .per('1.6 §4.9');
  },
});
