import { all, has, testChargePoint } from '#plugfest/1.5';
import { reservation } from '../states/reservation.ts';

export default testChargePoint('TC15_046_5_CS', 'Reservation of a Connector - Other Driver Locally', {
  purpose: 'Another driver, whose id tag is accepted, cannot charge at a connector that is reserved.',
  profile: 'Reservation',
  requirements: ['1.5 §5.11'],
  prerequisites: all(has('Reservation'), has('TokenReader')),
  reading: 'Whether the Charge Point asks about an id tag that it refuses anyway is up to it.',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const { connectorId, validIdTag2 } = configured;
    await centralSystem
      .sends(1, 'ReserveNow', reservation(stage))
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.11');
    await operator.plugsIn(connectorId);
    await operator.presents(validIdTag2, connectorId);
    await chargePoint.mustNotSend(3, 'StartTransaction', {
      seconds: 10,
      per: ['1.5 §5.11'],
      about: (request) => request.connectorId === connectorId,
    });
  },
});
