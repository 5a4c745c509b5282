import { all, has, testChargePoint } from '#plugfest/1.6';
import { reservation, AllConnectorsOccupied } from '../../states/reservation.ts';

export default testChargePoint('TC_050_2_CS', 'Reservation of a Charge Point - Occupied', {
  purpose: 'A charge point with a cable in every connector cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.6 §5.13', '1.6 §7.40'],
  prerequisites: all(has('Reservation'), has('ReserveConnectorZero')),
  before: { state: AllConnectorsOccupied },

  async scenario(stage) {
    await stage.centralSystem.sends(1, 'ReserveNow', reservation(stage, 0)).mustBeAnswered(2, { status: 'Occupied' });
  },
});
