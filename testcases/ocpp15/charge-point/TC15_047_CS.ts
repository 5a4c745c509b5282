import { has, testChargePoint } from '#plugfest/1.5';
import { charges, reservation } from '../states/reservation.ts';
import { ahead } from '../states/time.ts';

export default testChargePoint('TC15_047_CS', 'Reservation of a Connector - Expire', {
  purpose: 'Once a reservation has expired, everybody can charge at the connector, and no transaction names it.',
  profile: 'Reservation',
  requirements: ['1.5 §4.8', '1.5 §5.11'],
  prerequisites: has('Reservation'),
  reading: 'A Charge Point may tell that the connector is available again, and need not (1.5 §5.11).',

  async scenario(stage) {
    const { centralSystem, operator, configured } = stage;
    const { expiryDateOffset, maxTimeDeviation, validIdTag2 } = configured;
    await centralSystem
      .sends(1, 'ReserveNow', { ...reservation(stage), expiryDate: ahead(stage, expiryDateOffset) })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await operator.waits(expiryDateOffset + 2 * maxTimeDeviation, 'The driver does not arrive before the expiry date');
    await charges(stage, 3, { tag: validIdTag2, reservationId: undefined });
  },
});
