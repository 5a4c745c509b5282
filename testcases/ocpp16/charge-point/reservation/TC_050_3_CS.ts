import { all, has, testChargePoint } from '#plugfest/1.6';
import { reservation, SetChargePointUnavailable } from '../../states/reservation.ts';

export default testChargePoint('TC_050_3_CS', 'Reservation of a Charge Point - Unavailable', {
  purpose: 'A charge point that is out of service cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.6 §5.13', '1.6 §7.40'],
  prerequisites: all(has('Reservation'), has('ReserveConnectorZero')),
  before: { state: SetChargePointUnavailable },

  async scenario(stage) {
    await stage.centralSystem
      .sends(1, 'ReserveNow', reservation(stage, 0))
      .mustBeAnswered(2, { status: 'Unavailable' });
  },
});
