import { has, idTag, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { OtherConnectorsUnavailable, SecondOfGroupAuthorized } from '../../states/charge-point.ts';
import { RESERVATION, reservation } from '../../states/reservation.ts';

export default testChargePoint('TC_053_1_CS', 'Use a reserved Connector with parentIdTag - Local', {
  purpose: 'Another driver of the reserved group identifies at the Charge Point, and makes use of the reservation.',
  profile: 'Reservation',
  requirements: ['1.6 §3.10', '1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §5.13'],
  prerequisites: has('Reservation'),
  reading:
    'This id is of the 2025 revision; the steps follow its outline and its predecessor TC_053_CS. The group is told in the answers of the Central System. The Charge Point cannot know it beforehand, so it has to ask (1.6 §5.13).',
  before: { memory: [OtherConnectorsUnavailable] },

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, execute, configured } = stage;
    const { connectorId, validIdTag2, parentIdTag } = configured;

    await centralSystem
      .sends(1, 'ReserveNow', { ...reservation(stage), parentIdTag })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.13');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Reserved' })
      .per('1.6 §4.9')
      .answered(4);

    await execute(5, SecondOfGroupAuthorized);

    await operator.plugsIn(connectorId); // step 6 of the document
    await inAnyOrder(
      chargePoint
        .mustSend(7, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag2), reservationId: RESERVATION })
        .per('1.6 §4.8', '1.6 §5.13')
        .answered(8, { idTagInfo: { status: 'Accepted', parentIdTag } }),
      chargePoint
        .mustSend(9, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .per('1.6 §4.9')
        .answered(10),
    );
  },
});
