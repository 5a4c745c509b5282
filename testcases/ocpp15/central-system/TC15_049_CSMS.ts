import { around, has, idTag, testCentralSystem } from '#plugfest/1.5';
import { ahead } from '../states/time.ts';

export default testCentralSystem('TC15_049_CSMS', 'Reservation of a Charge Point - Transaction', {
  purpose:
    'The Central System reserves any connector of a Charge Point, and takes the transaction that ends the reservation.',
  profile: 'Reservation',
  requirements: ['1.5 §3.5', '1.5 §4.8', '1.5 §5.11', '1.5 §6.33', '1.5 §6.39'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, now, configured } = stage;
    const { connectorId, validIdTag, expiryDateOffset } = configured;
    const expiryDate = ahead(stage, expiryDateOffset);
    await operator.orders('ReserveNow', { connectorId: 0, idTag: validIdTag, expiryDate });
    const { request: reserved } = await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId: 0, idTag: idTag(validIdTag), expiryDate: around(expiryDate, 60) })
      .per('1.5 §5.11', '1.5 §6.33')
      .answered(2, { status: 'Accepted' });
    const { reservationId } = reserved;
    await chargePoint
      .sends(3, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 0, timestamp: now(), reservationId })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
      .per('1.5 §4.8', '1.5 §6.39');
  },
});
