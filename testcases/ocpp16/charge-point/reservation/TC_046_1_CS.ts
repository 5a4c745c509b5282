import { has, idTag, ifSent, inAnyOrder, optionally, testChargePoint } from '#plugfest/1.6';
import { OtherConnectorsUnavailable } from '../../states/charge-point.ts';
import { RESERVATION, reservation } from '../../states/reservation.ts';

/** Seconds in which a Charge Point can be expected to have turned a driver away. */
const TURNED_AWAY = 3;

export default testChargePoint('TC_046_1_CS', 'Reservation of a Connector - Local start transaction', {
  purpose: 'A reserved connector lets its own driver charge, and no other one.',
  profile: 'Reservation',
  requirements: ['1.6 §4.8', '1.6 §4.9', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'The first card is a valid one too, so that only the reservation speaks against it; the Charge Point may ask for it (step 5) before it turns the driver away, and gets some seconds to do so. The optional Authorize for the reserved id tag may come on either side of step 7, as in the reusable state Authorized.',
  before: { memory: [OtherConnectorsUnavailable] },

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const { connectorId, validIdTag, validIdTag2 } = configured;
    const accepted = { idTagInfo: { status: 'Accepted' } } as const;

    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.13');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Reserved' })
      .per('1.6 §4.9')
      .answered(4);

    await operator.presents(validIdTag2);
    await optionally(
      chargePoint
        .maySend(5, 'Authorize')
        .with({ idTag: idTag(validIdTag2) })
        .answered(6, accepted),
    );
    // The expected result of the document: the first driver is turned away.
    await chargePoint.mustNotSend(13, 'StartTransaction', { seconds: TURNED_AWAY, per: ['1.6 §5.13'] });

    await operator.presents(validIdTag);
    const authorize = () =>
      chargePoint
        .mustSend(5, 'Authorize')
        .with({ idTag: idTag(validIdTag) })
        .answered(6, accepted);
    const early = authorize();
    await inAnyOrder(
      ifSent(early),
      chargePoint
        .mustSend(7, 'StatusNotification')
        .with({ connectorId, status: 'Preparing' })
        .passingOver('the first driver is turned away', ({ status }) => status === 'Reserved')
        .per('1.6 §4.9')
        .answered(8),
    );
    if (!early.met) await optionally(authorize());

    await operator.plugsIn(connectorId);
    await inAnyOrder(
      chargePoint
        .mustSend(9, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag), reservationId: RESERVATION })
        .per('1.6 §4.8', '1.6 §5.13')
        .answered(10, accepted),
      chargePoint
        .mustSend(11, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .per('1.6 §4.9')
        .answered(12),
    );
  },
});
