import { has, not, testChargePoint } from '#plugfest/1.6';
import { reservation } from '../../states/reservation.ts';

export default testChargePoint('TC_050_4_CS', 'Reservation of a Charge Point - Rejected', {
  purpose: 'A charge point without the Reservation profile rejects its reservation.',
  profile: 'Reservation',
  requirements: ['1.6 §5.13', '1.6 §7.40'],
  prerequisites: not(has('Reservation')),
  reading:
    'A CALLERROR is no way out: the Charge Point shall answer with a ReserveNow.conf, and with Rejected when it does not take reservations (1.6 §5.13).',

  async scenario(stage) {
    await stage.centralSystem.sends(1, 'ReserveNow', reservation(stage, 0)).mustBeAnswered(2, { status: 'Rejected' });
  },
});
