import { has, not, testChargePoint } from '#plugfest/1.5';
import { reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_048_4_CS', 'Reservation of a Connector - Rejected', {
  purpose: 'A Charge Point that takes no reservations rejects them.',
  profile: 'Reservation',
  requirements: ['1.5 §5.11', '1.5 §7.32', '1.5 §8.2'],
  prerequisites: not(has('Reservation')),
  reading:
    'A Charge Point that is configured not to take reservations answers Rejected (1.5 §5.11); one that does not know the operation may say that by a fault (1.5 §8.2).',

  async scenario(stage) {
    await stage.centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Rejected' })
      .mustBeRefused(2)
      .per('1.5 §5.11', '1.5 §7.32');
  },
});
