import { has, idTag, testChargePoint } from '#plugfest/1.2';
import { asks, endOf, listMayKnow } from '../states/charge-point.ts';

export default testChargePoint('TC12_037_3_CS', 'Start Transaction - Not Accepted', {
  purpose:
    'A Charge Point that learns with the answer to its StartTransaction that the id tag is blocked stops charging.',
  profile: 'Core',
  requirements: ['1.2 §4.1', '1.2 §4.7', '1.2 §4.9', '1.2 §7.1'],
  prerequisites: has('TokenReader'),
  reading: `${listMayKnow} That the transaction is stopped is advice (1.2 §4.7: it should).`,

  async scenario(stage) {
    const { chargePoint, operator, configured } = stage;
    const { connectorId, validIdTag } = configured;
    await operator.plugsIn(connectorId);
    await operator.presents(validIdTag);
    await asks(stage, 1, validIdTag, { status: 'Accepted' });
    const started = await chargePoint
      .mustSend(3, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.2 §4.7')
      .answered(4, { idTagInfo: { status: 'Blocked' } });
    await chargePoint.shouldSend(5, 'StopTransaction').with(endOf(started)).per('1.2 §4.7', '1.2 §4.9').answered(6);
  },
});
