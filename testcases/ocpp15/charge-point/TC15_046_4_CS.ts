import { has, testChargePoint } from '#plugfest/1.5';
import { RESERVATION, charges, reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_046_4_CS', 'Reservation of a Connector - Replaced', {
  purpose:
    'A reservation of the same id replaces the one that there is: the connector is now kept for the other driver.',
  profile: 'Reservation',
  requirements: ['1.5 §4.8', '1.5 §5.9', '1.5 §5.11'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId, validIdTag, validIdTag2 } = configured;
    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await centralSystem
      .sends(3, 'ReserveNow', { ...reservation(stage), idTag: validIdTag2 })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.5 §5.11');
    await centralSystem
      .sends(5, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(6, { status: 'Rejected' })
      .per('1.5 §5.9', '1.5 §5.11');
    await charges(stage, 7, { tag: validIdTag2, reservationId: RESERVATION });
  },
});
