import { has, testChargePoint } from '#plugfest/1.5';
import { RESERVATION, charges, reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_046_2_CS', 'Reservation of a Connector - Remote Start Transaction', {
  purpose:
    'The Central System starts the driver for whom the connector is reserved; his transaction ends the reservation.',
  profile: 'Reservation',
  requirements: ['1.5 §4.8', '1.5 §5.9', '1.5 §5.11', '1.5 §6.39'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    await stage.centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await charges(stage, 3, { tag: stage.configured.validIdTag, reservationId: RESERVATION });
  },
});
