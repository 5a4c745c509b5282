import { has, testChargePoint } from '#plugfest/1.5';
import { Charging } from '../states/charge-point.ts';
import { reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_048_2_CS', 'Reservation of a Connector - Occupied', {
  purpose: 'A connector at which somebody charges cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.5 §5.11', '1.5 §7.32'],
  prerequisites: has('Reservation'),
  before: { state: Charging },

  async scenario(stage) {
    await stage.centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Occupied' })
      .per('1.5 §5.11', '1.5 §7.32');
  },
});
