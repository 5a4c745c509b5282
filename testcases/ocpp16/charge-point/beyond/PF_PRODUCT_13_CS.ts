import { has, idTag, optionally, testChargePoint } from '#plugfest/1.6';
import { OtherConnectorsUnavailable } from '../../states/charge-point.ts';
import { Reserved, RESERVATION } from '../../states/reservation.ts';

/** Seconds in which a Charge Point can be expected to have turned a driver away. */
const TURNED_AWAY = 3;

export default testChargePoint('PF_PRODUCT_13_CS', 'Cable in a reserved connector', {
  purpose: 'A reservation is not lost when somebody plugs in: nobody else can charge, and it can be cancelled.',
  profile: 'Reservation',
  requirements: ['1.6 §4.1', '1.6 §5.1', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'Whether a connector with a cable in it is still told to be Reserved is left open: what counts is who may charge (1.6 §5.13). The Charge Point may ask for the card before it turns the driver away, and gets some seconds to do so.',
  before: { memory: [OtherConnectorsUnavailable], state: Reserved },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag2 } }) {
    await operator.plugsIn(connectorId);
    await operator.presents(validIdTag2);
    await optionally(
      chargePoint
        .maySend(1, 'Authorize')
        .with({ idTag: idTag(validIdTag2) })
        .answered(2, { idTagInfo: { status: 'Accepted' } }),
    );
    await chargePoint.mustNotSend(3, 'StartTransaction', { seconds: TURNED_AWAY, per: ['1.6 §5.13'] });

    await centralSystem
      .sends(4, 'CancelReservation', { reservationId: RESERVATION })
      .mustBeAnswered(5, { status: 'Accepted' })
      .per('1.6 §5.1');
  },
});
