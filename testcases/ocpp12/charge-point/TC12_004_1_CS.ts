import { has, idTag, testChargePoint } from '#plugfest/1.2';
import { asks, listMayKnow, statusIsFree } from '../states/charge-point.ts';

export default testChargePoint('TC12_004_1_CS', 'Regular Charging Session - Identification First', {
  purpose: 'A driver identifies himself first and plugs in then: the transaction starts with the cable.',
  profile: 'Core',
  requirements: ['1.2 §4.1', '1.2 §4.7', '1.2 §6.28'],
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
      .per('1.2 §4.7', '1.2 §6.28')
      .answered(4, { idTagInfo: { status: 'Accepted' } });
  },
});
