import { has, testChargePoint } from '#plugfest/1.5';
import { reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_046_3_CS', 'Reservation of a Connector - Other Driver Remotely', {
  purpose: 'A connector that is reserved cannot be started for another driver.',
  profile: 'Reservation',
  requirements: ['1.5 §5.9', '1.5 §5.11'],
  prerequisites: has('Reservation'),
  reading:
    'Charging is to be refused to every other id tag (1.5 §5.11): the Charge Point cannot start a transaction for it, and says so.',

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId, validIdTag2 } = configured;
    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await centralSystem
      .sends(3, 'RemoteStartTransaction', { connectorId, idTag: validIdTag2 })
      .mustBeAnswered(4, { status: 'Rejected' })
      .per('1.5 §5.9', '1.5 §5.11');
  },
});
