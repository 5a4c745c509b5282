import { testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_022_1_CSMS', 'Change Availability - Connector', {
  purpose: 'The Central System takes a connector out of service and puts it back, and takes the statuses that follow.',
  profile: 'Core',
  requirements: ['1.5 §4.9', '1.5 §5.2', '1.5 §6.7'],

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId }, now }) {
    await operator.orders('ChangeAvailability', { connectorId, type: 'Inoperative' });
    await centralSystem
      .mustSend(1, 'ChangeAvailability')
      .with({ connectorId, type: 'Inoperative' })
      .per('1.5 §5.2', '1.5 §6.7')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, status: 'Unavailable', errorCode: 'NoError', timestamp: now() })
      .mustBeAnswered(4)
      .per('1.5 §4.9');
    await operator.orders('ChangeAvailability', { connectorId, type: 'Operative' });
    await centralSystem
      .mustSend(5, 'ChangeAvailability')
      .with({ connectorId, type: 'Operative' })
      .per('1.5 §5.2', '1.5 §6.7')
      .answered(6, { status: 'Accepted' });
  },
});
