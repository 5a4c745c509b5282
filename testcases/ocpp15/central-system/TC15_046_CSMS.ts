import { around, has, idTag, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_046_CSMS', 'Reservation of a Connector - Transaction', {
  purpose: 'The Central System reserves a connector for a driver, and takes the transaction that ends the reservation.',
  profile: 'Reservation',
  requirements: ['1.5 §4.8', '1.5 §5.11', '1.5 §6.33', '1.5 §6.39'],
  prerequisites: has('Reservation'),

  async scenario({
    chargePoint,
    centralSystem,
    operator,
    configured: { connectorId, validIdTag, expiryDateOffset },
    now,
  }) {
    const expiryDate = new Date(Date.parse(now()) + expiryDateOffset * 1000).toISOString();
    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate });
    const { request: reserved } = await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag), expiryDate: around(expiryDate, 60) })
      .per('1.5 §5.11', '1.5 §6.33')
      .answered(2, { status: 'Accepted' });
    const { reservationId } = reserved;
    await chargePoint
      .sends(3, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 0, timestamp: now(), reservationId })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
      .per('1.5 §4.8', '1.5 §6.39');
  },
});
