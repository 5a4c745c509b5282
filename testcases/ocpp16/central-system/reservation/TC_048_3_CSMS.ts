import { has, idTag, testCentralSystem } from '#plugfest/1.6';
import { reservationEnd } from '../../states/central-system.ts';

export default testCentralSystem('TC_048_3_CSMS', 'Reservation of a Connector - Unavailable', {
  purpose: 'The Central System takes it that a connector that it has put out of service cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.6 §4.9', '1.6 §5.2', '1.6 §5.13'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, now, configured } = stage;
    const { connectorId, validIdTag } = configured;

    await operator.orders('ChangeAvailability', { connectorId, type: 'Inoperative' });
    await centralSystem
      .mustSend(1, 'ChangeAvailability')
      .with({ connectorId, type: 'Inoperative' })
      .per('1.6 §5.2')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Unavailable', timestamp: now() })
      .mustBeAnswered(4)
      .per('1.6 §4.9');

    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate: reservationEnd(stage) });
    await centralSystem
      .mustSend(5, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.6 §5.13')
      .answered(6, { status: 'Unavailable' });
  },
});
