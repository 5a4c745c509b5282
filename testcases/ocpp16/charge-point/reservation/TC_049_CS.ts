import { all, has, testChargePoint } from '#plugfest/1.6';
import { ChargingReserved, OtherConnectorsUnavailable } from '../../states/charge-point.ts';
import { reservation } from '../../states/reservation.ts';

export default testChargePoint('TC_049_CS', 'Reservation of a Charge Point - Transaction', {
  purpose: 'A reservation for any connector keeps the last free one for its driver.',
  profile: 'Reservation',
  requirements: ['1.6 §4.8', '1.6 §4.9', '1.6 §5.11', '1.6 §5.13', '1.6 §9.3.1'],
  prerequisites: all(has('Reservation'), has('ReserveConnectorZero')),
  reading:
    'The document does not say which connector is Reserved: it is the one that is left, since the Charge Point as a whole (connector 0) is never Reserved (1.6 §4.9). In state Charging the Authorize, which is optional here, may come on either side of Preparing.',
  before: { memory: [OtherConnectorsUnavailable] },

  async scenario(stage) {
    const { chargePoint, centralSystem, execute, configured } = stage;
    const { connectorId } = configured;

    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage, 0))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.13', '1.6 §9.3.1');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Reserved' })
      .per('1.6 §4.9', '1.6 §5.13')
      .answered(4);

    await execute(5, ChargingReserved);
  },
});
