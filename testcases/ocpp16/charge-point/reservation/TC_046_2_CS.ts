import { has, testChargePoint } from '#plugfest/1.6';
import { ChargingReserved } from '../../states/charge-point.ts';
import { reservation } from '../../states/reservation.ts';

export default testChargePoint('TC_046_2_CS', 'Reservation of a Connector - Remote start transaction', {
  purpose: 'A remote start for the reserved id tag makes use of the reservation.',
  profile: 'Reservation',
  requirements: ['1.6 §4.8', '1.6 §4.9', '1.6 §5.11', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'In state Charging the Authorize, which is optional here, may come on either side of Preparing: both follow from the remote start (1.6 §4.9, G2).',

  async scenario(stage) {
    const { chargePoint, centralSystem, execute, configured } = stage;
    const { connectorId } = configured;

    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.13');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Reserved' })
      .per('1.6 §4.9')
      .answered(4);

    await execute(5, ChargingReserved);
  },
});
