import { has, idTag, testCentralSystem } from '#plugfest/1.6';
import { reservationEnd } from '../../states/central-system.ts';

export default testCentralSystem('TC_049_CSMS', 'Reservation of a Charge Point - Transaction', {
  purpose: 'The Central System reserves any connector of a Charge Point.',
  profile: 'Reservation',
  requirements: ['1.6 §4.9', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'The document asks for connector 0 only; that the reservation is for the ordered id tag is its expected result. It does not say which connector is told Reserved: it is the one under test, since connector 0 is never Reserved (§4.9).',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, now, configured } = stage;
    const { connectorId, validIdTag } = configured;

    await operator.orders('ReserveNow', { connectorId: 0, idTag: validIdTag, expiryDate: reservationEnd(stage) });
    await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId: 0, idTag: idTag(validIdTag) })
      .per('1.6 §5.13')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Reserved', timestamp: now() })
      .mustBeAnswered(4)
      .per('1.6 §4.9');
  },
});
