import { has, testChargePoint } from '#plugfest/1.5';
import { charges, RESERVATION, reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_052_CS', 'Cancel Reservation - Rejected', {
  purpose: 'The Charge Point rejects to cancel a reservation that it does not have, and keeps the one that it has.',
  profile: 'Reservation',
  requirements: ['1.5 §5.1', '1.5 §5.11', '1.5 §6.6'],
  prerequisites: has('Reservation'),

  async scenario(stage) {
    const { centralSystem, configured } = stage;
    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await centralSystem
      .sends(3, 'CancelReservation', { reservationId: RESERVATION + 1 })
      .mustBeAnswered(4, { status: 'Rejected' })
      .per('1.5 §5.1');
    await charges(stage, 5, { tag: configured.validIdTag, reservationId: RESERVATION });
  },
});
