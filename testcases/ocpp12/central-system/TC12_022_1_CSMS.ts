import { testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_022_1_CSMS', 'Change Availability - Connector', {
  purpose: 'The Central System takes a connector out of service and puts it back, and takes the statuses that follow.',
  profile: 'Core',
  requirements: ['1.2 §4.8', '1.2 §5.1', '1.2 §6.6'],

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId } }) {
    await operator.orders('ChangeAvailability', { connectorId, type: 'Inoperative' });
    await centralSystem
      .mustSend(1, 'ChangeAvailability')
      .with({ connectorId, type: 'Inoperative' })
      .per('1.2 §5.1', '1.2 §6.6')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, status: 'Unavailable', errorCode: 'NoError' })
      .mustBeAnswered(4)
      .per('1.2 §4.8');
    await operator.orders('ChangeAvailability', { connectorId, type: 'Operative' });
    await centralSystem
      .mustSend(5, 'ChangeAvailability')
      .with({ connectorId, type: 'Operative' })
      .per('1.2 §5.1', '1.2 §6.6')
      .answered(6, { status: 'Accepted' });
  },
});
