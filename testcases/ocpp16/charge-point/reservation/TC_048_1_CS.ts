import { has, testChargePoint } from '#plugfest/1.6';
import { reservation, SetConnectorFaulted } from '../../states/reservation.ts';

export default testChargePoint('TC_048_1_CS', 'Reservation of a Connector - Faulted', {
  purpose: 'A connector that is Faulted cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.6 §5.13', '1.6 §7.40'],
  prerequisites: has('Reservation'),
  before: { state: SetConnectorFaulted },

  async scenario(stage) {
    await stage.centralSystem.sends(1, 'ReserveNow', reservation(stage)).mustBeAnswered(2, { status: 'Faulted' });
  },
});
