import { has, testChargePoint } from '#plugfest/1.5';
import { charges, RESERVATION, reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_049_2_CS', 'Reservation of a Charge Point - Last Connector', {
  purpose: 'The last connector that is left of a reserved Charge Point is kept for the driver for whom it is reserved.',
  profile: 'Reservation',
  requirements: ['1.5 §5.2', '1.5 §5.9', '1.5 §5.11', '1.5 §6.33'],
  prerequisites: has('Reservation'),
  reading:
    'The other connectors are taken out of service, so that the one under test is the last one that can remain available (1.5 §5.11).',

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId, connectorIds, validIdTag, validIdTag2 } = configured;
    for (const other of connectorIds.filter((id) => id !== connectorId))
      await centralSystem
        .sends(1, 'ChangeAvailability', { connectorId: other, type: 'Inoperative' })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.5 §5.2');
    await centralSystem
      .sends(3, 'ReserveNow', reservation(stage, 0))
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.5 §5.11', '1.5 §6.33');
    await centralSystem
      .sends(5, 'RemoteStartTransaction', { connectorId, idTag: validIdTag2 })
      .mustBeAnswered(6, { status: 'Rejected' })
      .per('1.5 §5.9', '1.5 §5.11');
    await charges(stage, 7, { tag: validIdTag, reservationId: RESERVATION });
  },
});
