import { has, testChargePoint } from '#plugfest/1.6';
import { SetConnectorUnavailable } from '../../states/charge-point.ts';
import { reservation } from '../../states/reservation.ts';

export default testChargePoint('TC_048_3_CS', 'Reservation of a Connector - Unavailable', {
  purpose: 'A connector that is out of service cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.6 §5.13', '1.6 §7.40'],
  prerequisites: has('Reservation'),
  before: { state: SetConnectorUnavailable },

  async scenario(stage) {
    await stage.centralSystem.sends(1, 'ReserveNow', reservation(stage)).mustBeAnswered(2, { status: 'Unavailable' });
  },
});
