import { testCentralSystem } from '#plugfest/1.2';
import { Charging, saysNothingBad } from '../states/central-system.ts';

export default testCentralSystem('TC12_022_3_CSMS', 'Change Availability - Scheduled', {
  purpose:
    'The Central System takes it that a connector is taken out of service when the transaction is over, and what is told of it then.',
  profile: 'Core',
  requirements: ['1.2 §4.8', '1.2 §4.9', '1.2 §5.1', '1.2 §6.6'],
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await operator.orders('ChangeAvailability', { connectorId, type: 'Inoperative' });
    await centralSystem
      .mustSend(1, 'ChangeAvailability')
      .with({ connectorId, type: 'Inoperative' })
      .per('1.2 §5.1', '1.2 §6.6')
      .answered(2, { status: 'Scheduled' });
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId, idTag: validIdTag, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(4)
      .and(saysNothingBad)
      .per('1.2 §4.9');
    await chargePoint
      .sends(5, 'StatusNotification', { connectorId, status: 'Unavailable', errorCode: 'NoError' })
      .mustBeAnswered(6)
      .per('1.2 §4.8');
  },
});
