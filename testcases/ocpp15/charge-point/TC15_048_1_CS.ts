import { has, testChargePoint } from '#plugfest/1.5';
import { reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_048_1_CS', 'Reservation of a Connector - Faulted', {
  purpose: 'A connector that has failed cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.5 §4.9', '1.5 §5.11', '1.5 §7.32'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const { connectorId } = configured;
    await operator.causesFault('GroundFailure', connectorId);
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Faulted' })
      .per('1.5 §4.9')
      .answered(2);
    await centralSystem
      .sends(3, 'ReserveNow', reservation(stage))
      .mustBeAnswered(4, { status: 'Faulted' })
      .per('1.5 §5.11', '1.5 §7.32');
  },
});
