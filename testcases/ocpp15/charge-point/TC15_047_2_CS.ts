import { assume, has, testChargePoint } from '#plugfest/1.5';
import { charges, reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_047_2_CS', 'Reservation of a Connector - Unavailable Meanwhile', {
  purpose: 'A reservation ends when its connector is taken out of service: another driver charges once it is back.',
  profile: 'Reservation',
  requirements: ['1.5 §4.8', '1.5 §5.2', '1.5 §5.11'],
  prerequisites: has('Reservation'),
  reading:
    'Whether a reserved connector can be taken out of service is up to the Charge Point (1.5 §5.2): when it rejects that, the case says nothing.',

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    const { connectorId, validIdTag2 } = configured;
    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    const { response } = await centralSystem
      .sends(3, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
      .mustBeAnswered(4)
      .per('1.5 §5.2');
    assume(response.status !== 'Rejected', 'the charge point takes no reserved connector out of service');
    await centralSystem
      .sends(5, 'ChangeAvailability', { connectorId, type: 'Operative' })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.5 §5.2');
    await charges(stage, 7, { tag: validIdTag2, reservationId: undefined });
  },
});
