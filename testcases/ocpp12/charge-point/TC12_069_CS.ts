import { all, has, idTag, testChargePoint } from '#plugfest/1.2';
import { asks, ChargingInGroup, endOf, listMayKnow } from '../states/charge-point.ts';

export default testChargePoint('TC12_069_CS', 'Stop Transaction - Parent IdTag Matches', {
  purpose: 'Another driver of the group can stop the transaction; the Charge Point asks about him first.',
  profile: 'Core',
  requirements: ['1.2 §3.4', '1.2 §4.1', '1.2 §4.9'],
  prerequisites: all(has('TokenReader'), has('LocalStop')),
  reading: listMayKnow,
  before: { state: ChargingInGroup },

  async scenario(stage) {
    const { chargePoint, operator, configured } = stage;
    const { validIdTag2, parentIdTag } = configured;
    const started = chargePoint.last('StartTransaction');
    await operator.presents(validIdTag2);
    await asks(stage, 1, validIdTag2, { status: 'Accepted', parentIdTag });
    await chargePoint
      .mustSend(3, 'StopTransaction')
      .with({ ...endOf(started), idTag: idTag(validIdTag2) })
      .per('1.2 §3.4', '1.2 §4.9', '1.2 §6.32')
      .answered(4, { idTagInfo: { status: 'Accepted', parentIdTag } });
  },
});
