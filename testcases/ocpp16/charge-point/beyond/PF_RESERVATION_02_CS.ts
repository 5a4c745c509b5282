import { all, has, idTag, optionally, testChargePoint } from '#plugfest/1.6';
import { OtherConnectorsUnavailable } from '../../states/charge-point.ts';
import { reservation } from '../../states/reservation.ts';

/** Seconds in which a Charge Point can be expected to have turned a driver away. */
const TURNED_AWAY = 3;

export default testChargePoint('PF_RESERVATION_02_CS', 'Last connector of a reserved Charge Point', {
  purpose: 'When a Charge Point is reserved, nobody else gets the last connector that is left.',
  profile: 'Reservation',
  requirements: ['1.6 §4.1', '1.6 §4.9', '1.6 §5.13', '1.6 §9.3.1'],
  prerequisites: all(has('Reservation'), has('ReserveConnectorZero'), has('TokenReader')),
  reading:
    'The Charge Point may ask for the card before it turns the driver away, and gets some seconds to do so. Whether a connector with a cable in it is still told to be Reserved is left open.',
  before: { memory: [OtherConnectorsUnavailable] },

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const { connectorId, validIdTag2 } = configured;
    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage, 0))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.13', '1.6 §9.3.1');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Reserved' })
      .per('1.6 §4.9', '1.6 §5.13')
      .answered(4);
    await operator.plugsIn(connectorId);
    await operator.presents(validIdTag2);
    await optionally(
      chargePoint
        .maySend(5, 'Authorize')
        .with({ idTag: idTag(validIdTag2) })
        .answered(6, { idTagInfo: { status: 'Accepted' } }),
    );
    await chargePoint.mustNotSend(7, 'StartTransaction', { seconds: TURNED_AWAY, per: ['1.6 §5.13'] });
  },
});
