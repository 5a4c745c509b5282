import { has, idTag, testCentralSystem } from '#plugfest/1.6';
import { ChargingReserved, reservationEnd } from '../../states/central-system.ts';

export default testCentralSystem('TC_053_CSMS', 'Use a reserved Connector with parentIdTag', {
  purpose: 'The Central System reserves for a group, and lets another id tag of that group stop the transaction.',
  profile: 'Reservation',
  requirements: ['1.6 §3.10', '1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §4.10', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'The document only asks for another connector than 0: connector and id tag are the ordered ones. The operator orders the id tag; its group is on file, and the reservation must name it.',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, execute, now, configured } = stage;
    const { connectorId, validIdTag, validIdTag2, parentIdTag } = configured;

    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate: reservationEnd(stage) });
    await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag), parentIdTag: idTag(parentIdTag) })
      .per('1.6 §5.13')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Reserved', timestamp: now() })
      .mustBeAnswered(4)
      .per('1.6 §4.9');

    await execute(5, ChargingReserved);
    const { transactionId } = chargePoint.last('StartTransaction').response;

    await operator.notes('EV driver presents another identification of the group');
    await chargePoint
      .sends(6, 'Authorize', { idTag: validIdTag2 })
      .mustBeAnswered(7, { idTagInfo: { status: 'Accepted', parentIdTag: idTag(parentIdTag) } })
      .per('1.6 §3.10', '1.6 §4.1');
    const stop = { transactionId, idTag: validIdTag2, meterStop: 1000, timestamp: now(), reason: 'Local' } as const;
    await chargePoint.sends(8, 'StopTransaction', stop).mustBeAnswered(9).per('1.6 §4.10');
    await chargePoint
      .sends(10, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Finishing', timestamp: now() })
      .mustBeAnswered(11)
      .per('1.6 §4.9');
  },
});
