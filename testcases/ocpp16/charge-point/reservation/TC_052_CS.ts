import { expect, has, testChargePoint } from '#plugfest/1.6';
import { RESERVATION, Reserved } from '../../states/reservation.ts';

export default testChargePoint('TC_052_CS', 'Cancel Reservation - Rejected', {
  purpose: 'The Charge Point rejects to cancel a reservation that it does not have, and keeps the one that it has.',
  profile: 'Reservation',
  requirements: ['1.6 §5.1', '1.6 §7.5'],
  prerequisites: has('Reservation'),
  reading:
    'The expected result, that no reservation is cancelled, is judged by the last status of each connector: one that was Reserved still is.',
  before: { state: Reserved },

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'CancelReservation', { reservationId: RESERVATION + 1 })
      .mustBeAnswered(2, { status: 'Rejected' });
  },

  afterwards(heard) {
    const reports = heard.requests('StatusNotification');
    const reserved = reports.find(({ status }) => status === 'Reserved')?.['connectorId'];
    const last = reports.findLast(({ connectorId }) => connectorId === reserved);
    expect(last?.['status'], 'status of the reserved connector').to.equal('Reserved');
  },
});
