import { has, testChargePoint } from '#plugfest/1.6';
import { ChargingUnreserved, OtherConnectorsUnavailable } from '../../states/charge-point.ts';
import { expiryDate, reservation } from '../../states/reservation.ts';

export default testChargePoint('TC_047_CS', 'Reservation of a Connector - Expire', {
  purpose: 'A reservation that nobody uses ends on its expiry date, not sooner; then anybody may charge.',
  profile: 'Reservation',
  requirements: ['1.6 §4.8', '1.6 §4.9', '1.6 §5.11', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'The document names no bounds for step 5. Its time is the expiry date: sooner breaks the reservation (1.6 §5.13), apart from the deviation that two clocks may have. The transaction of step 7 ends no reservation and names none (1.6 §4.8).',
  before: { memory: [OtherConnectorsUnavailable] },

  async scenario(stage) {
    const { chargePoint, centralSystem, execute, now, configured } = stage;
    const { connectorId, expiryDateOffset, maxTimeDeviation } = configured;

    const begun = Date.parse(now());
    await centralSystem
      .sends(1, 'ReserveNow', { ...reservation(stage), expiryDate: expiryDate(stage, expiryDateOffset) })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.13');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Reserved' })
      .per('1.6 §4.9')
      .answered(4);

    // [EV driver does not arrive before the expiry date]
    await chargePoint
      .mustSend(5, 'StatusNotification')
      .with({ connectorId, status: 'Available' })
      .noSoonerThan(expiryDateOffset - maxTimeDeviation, begun)
      .per('1.6 §5.13')
      .answered(6);

    await execute(7, ChargingUnreserved);
  },
});
