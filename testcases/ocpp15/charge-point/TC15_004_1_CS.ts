import { has, idTag, testChargePoint } from '#plugfest/1.5';
import { asks, listMayKnow, statusIsFree } from '../states/charge-point.ts';

export default testChargePoint('TC15_004_1_CS', 'Regular Charging Session - Identification First', {
  purpose: 'A driver identifies himself first and plugs in then: the transaction starts with the cable.',
  profile: 'Core',
  requirements: ['1.5 §4.1', '1.5 §4.8', '1.5 §6.39'],
  prerequisites: has('TokenReader'),
  reading: `${listMayKnow} ${statusIsFree}`,

  async scenario(stage) {
    const { chargePoint, operator, configured } = stage;
    const { connectorId, validIdTag } = configured;
    await operator.presents(validIdTag);
    await asks(stage, 1, validIdTag, { status: 'Accepted' });
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(3, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.5 §4.8', '1.5 §6.39')
      .answered(4, { idTagInfo: { status: 'Accepted' } });
  },
});
