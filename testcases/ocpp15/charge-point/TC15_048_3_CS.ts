import { has, testChargePoint } from '#plugfest/1.5';
import { Unavailable, unavailableAtOnce } from '../states/charge-point.ts';
import { reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_048_3_CS', 'Reservation of a Connector - Unavailable', {
  purpose: 'A connector that is out of service cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.5 §5.11', '1.5 §7.32'],
  prerequisites: has('Reservation'),
  reading: unavailableAtOnce,
  before: { state: Unavailable },

  async scenario(stage) {
    await stage.centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Unavailable' })
      .per('1.5 §5.11', '1.5 §7.32');
  },
});
