import { has, testChargePoint } from '#plugfest/1.5';
import { RESERVATION, reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_048_5_CS', 'Reservation of a Connector - Already Reserved', {
  purpose: 'A connector that is reserved cannot be reserved once more under another id.',
  profile: 'Reservation',
  requirements: ['1.5 §5.11', '1.5 §7.32'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await centralSystem
      .sends(3, 'ReserveNow', {
        ...reservation(stage),
        idTag: configured.validIdTag2,
        reservationId: RESERVATION + 1,
      })
      .mustBeAnswered(4, { status: 'Occupied' })
      .per('1.5 §5.11', '1.5 §7.32');
  },
});
