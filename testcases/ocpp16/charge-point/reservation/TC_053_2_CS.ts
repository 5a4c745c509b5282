import { has, idTag, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { OtherConnectorsUnavailable } from '../../states/charge-point.ts';
import { RESERVATION, reservation } from '../../states/reservation.ts';

export default testChargePoint('TC_053_2_CS', 'Use a reserved Connector with parentIdTag - Remote', {
  purpose: 'A remote start for another id tag of the reserved group makes use of the reservation.',
  profile: 'Reservation',
  requirements: ['1.6 §3.10', '1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §5.11', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'This id is of the 2025 revision, of which there is an outline only: the steps up to the reservation and from the cable on are those of its predecessor TC_053_CS, the remote start between them is that of TC_011_1_CS. The Charge Point has to ask for the group, whatever AuthorizeRemoteTxRequests says (1.6 §5.13); that may come on either side of Preparing.',
  before: { memory: [OtherConnectorsUnavailable] },

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const { connectorId, validIdTag2, parentIdTag } = configured;
    const idTagInfo = { status: 'Accepted', parentIdTag } as const;

    await centralSystem
      .sends(1, 'ReserveNow', { ...reservation(stage), parentIdTag })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.13');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Reserved' })
      .per('1.6 §4.9')
      .answered(4);

    await centralSystem
      .sends(5, 'RemoteStartTransaction', { connectorId, idTag: validIdTag2 })
      .mustBeAnswered(6, { status: 'Accepted' })
      .per('1.6 §5.11');
    await inAnyOrder(
      chargePoint
        .mustSend(7, 'Authorize')
        .with({ idTag: idTag(validIdTag2) })
        .per('1.6 §5.13')
        .answered(8, { idTagInfo }),
      chargePoint
        .mustSend(9, 'StatusNotification')
        .with({ connectorId, status: 'Preparing' })
        .per('1.6 §4.9')
        .answered(10),
    );

    await operator.plugsIn(connectorId);
    await inAnyOrder(
      chargePoint
        .mustSend(11, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag2), reservationId: RESERVATION })
        .per('1.6 §4.8', '1.6 §5.13')
        .answered(12, { idTagInfo }),
      chargePoint
        .mustSend(13, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .per('1.6 §4.9')
        .answered(14),
    );
  },
});
