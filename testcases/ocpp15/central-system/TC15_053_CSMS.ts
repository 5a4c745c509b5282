import { all, around, expect, has, idTag, testCentralSystem } from '#plugfest/1.5';
import { ahead } from '../states/time.ts';

export default testCentralSystem('TC15_053_CSMS', 'Use a Reserved Connector with parentIdTag', {
  purpose:
    'The Central System tells the group of a driver who wants to use the reservation of another one of it, and takes his transaction.',
  profile: 'Reservation',
  requirements: ['1.5 §3.4', '1.5 §4.1', '1.5 §4.8', '1.5 §5.11', '1.5 §6.33'],
  prerequisites: all(has('Reservation'), has('IdTagGroups')),
  reading:
    'Both id tags are on file in one group, as the configured values say. A reservation may name the group, and need not (1.5 §3.5, §6.33); another group it must not name.',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, now, configured } = stage;
    const { connectorId, validIdTag, validIdTag2, parentIdTag, expiryDateOffset } = configured;
    const expiryDate = ahead(stage, expiryDateOffset);
    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate });
    const { request: reserved } = await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag), expiryDate: around(expiryDate, 60) })
      .and(({ parentIdTag: told = parentIdTag }) =>
        expect(told.toLowerCase(), 'parentIdTag').to.equal(parentIdTag.toLowerCase()),
      )
      .per('1.5 §5.11', '1.5 §6.33')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'Authorize', { idTag: validIdTag2 })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted', parentIdTag: idTag(parentIdTag) } })
      .per('1.5 §3.4', '1.5 §4.1', '1.5 §5.11');
    const { reservationId } = reserved;
    await chargePoint
      .sends(5, 'StartTransaction', { connectorId, idTag: validIdTag2, meterStart: 0, timestamp: now(), reservationId })
      .mustBeAnswered(6, { idTagInfo: { status: 'Accepted' } })
      .per('1.5 §4.8', '1.5 §6.39');
  },
});
