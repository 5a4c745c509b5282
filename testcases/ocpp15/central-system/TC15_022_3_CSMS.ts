import { testCentralSystem } from '#plugfest/1.5';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC15_022_3_CSMS', 'Change Availability - Scheduled', {
  purpose:
    'The Central System takes it that a connector goes out of service when its transaction is over, and takes the report of it.',
  profile: 'Core',
  requirements: ['1.5 §4.9', '1.5 §4.10', '1.5 §5.2', '1.5 §6.7', '1.5 §6.8'],
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await operator.orders('ChangeAvailability', { connectorId, type: 'Inoperative' });
    await centralSystem
      .mustSend(1, 'ChangeAvailability')
      .with({ connectorId, type: 'Inoperative' })
      .per('1.5 §5.2', '1.5 §6.7')
      .answered(2, { status: 'Scheduled' });
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(4)
      .per('1.5 §4.10');
    await chargePoint
      .sends(5, 'StatusNotification', { connectorId, status: 'Unavailable', errorCode: 'NoError', timestamp: now() })
      .mustBeAnswered(6)
      .per('1.5 §4.9', '1.5 §5.2');
  },
});
