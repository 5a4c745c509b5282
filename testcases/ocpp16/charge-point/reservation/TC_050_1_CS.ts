import { all, has, testChargePoint } from '#plugfest/1.6';
import { reservation, SetChargePointFaulted } from '../../states/reservation.ts';

export default testChargePoint('TC_050_1_CS', 'Reservation of a Charge Point - Faulted', {
  purpose: 'A charge point that is Faulted cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.6 §5.13', '1.6 §7.40'],
  prerequisites: all(has('Reservation'), has('ReserveConnectorZero')),
  before: { state: SetChargePointFaulted },

  async scenario(stage) {
    await stage.centralSystem.sends(1, 'ReserveNow', reservation(stage, 0)).mustBeAnswered(2, { status: 'Faulted' });
  },
});
