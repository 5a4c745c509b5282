import { has, idTag, testCentralSystem } from '#plugfest/1.6';
import { ChargingReserved, reservationEnd } from '../../states/central-system.ts';

export default testCentralSystem('TC_046_CSMS', 'Reservation of a Connector - Transaction', {
  purpose: 'The Central System reserves a connector, and takes the transaction that makes use of it.',
  profile: 'Reservation',
  requirements: ['1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §5.13'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, execute, now, configured } = stage;
    const { connectorId, validIdTag } = configured;

    await operator.orders('ReserveNow', { connectorId, idTag: validIdTag, expiryDate: reservationEnd(stage) });
    await centralSystem
      .mustSend(1, 'ReserveNow')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.6 §5.13')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Reserved', timestamp: now() })
      .mustBeAnswered(4)
      .per('1.6 §4.9');

    await execute(5, ChargingReserved);
  },
});
