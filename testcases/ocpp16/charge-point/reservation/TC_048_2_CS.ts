import { has, testChargePoint } from '#plugfest/1.6';
import { reservation, SetConnectorOccupied } from '../../states/reservation.ts';

export default testChargePoint('TC_048_2_CS', 'Reservation of a Connector - Occupied', {
  purpose: 'A connector with a cable in it cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.6 §5.13', '1.6 §7.40'],
  prerequisites: has('Reservation'),
  before: { state: SetConnectorOccupied },

  async scenario(stage) {
    await stage.centralSystem.sends(1, 'ReserveNow', reservation(stage)).mustBeAnswered(2, { status: 'Occupied' });
  },
});
