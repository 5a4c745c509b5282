import { has, oneOf, testChargePoint } from '#plugfest/1.5';
import { reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_048_1_CS', 'Reservation of a Connector - Faulted', {
  purpose: 'A connector that has failed cannot be reserved.',
  profile: 'Reservation',
  requirements: ['1.5 §4.9', '1.5 §5.11', '1.5 §7.32'],
  prerequisites: has('Reservation'),
  reading: 'A fault that takes the Charge Point as a whole down is told of connector 0 (1.5 §6.41).',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const { connectorId } = configured;
    await operator.causesFault('GroundFailure', connectorId);
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId: oneOf(0, connectorId), status: 'Faulted' })
      .per('1.5 §4.9')
      .answered(2);
    await centralSystem
      .sends(3, 'ReserveNow', reservation(stage))
      .mustBeAnswered(4, { status: 'Faulted' })
      .per('1.5 §5.11', '1.5 §7.32');
  },
});
