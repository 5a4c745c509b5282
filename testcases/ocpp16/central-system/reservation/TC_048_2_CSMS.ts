import { has, idTag, testCentralSystem } from '#plugfest/1.6';
import { reservationEnd } from '../../states/central-system.ts';

export default testCentralSystem('TC_048_2_CSMS', 'Reservation of a Connector - Occupied', {
  purpose: 'The Central System takes it that a connector in use cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.6 §4.9', '1.6 §5.13'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, now, configured } = stage;
    const { connectorId, validIdTag } = configured;

    await operator.notes('EV driver plugs in the cable');
    await chargePoint
      .sends(1, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Preparing', timestamp: now() })
      .mustBeAnswered(2)
      .per('1.6 §4.9');

    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate: reservationEnd(stage) });
    await centralSystem
      .mustSend(3, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.6 §5.13')
      .answered(4, { status: 'Occupied' });
  },
});
