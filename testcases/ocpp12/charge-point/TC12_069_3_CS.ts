import { all, has, idTag, testChargePoint } from '#plugfest/1.2';
import { asks, endOf, listMayKnow } from '../states/charge-point.ts';

export default testChargePoint('TC12_069_3_CS', 'Stop Transaction - Not Accepted - White List', {
  purpose:
    'A Charge Point that learns with the answer to its StopTransaction that the id tag is blocked asks about it the next time.',
  profile: 'Core',
  requirements: ['1.2 §3.3', '1.2 §4.1', '1.2 §4.9', '1.2 §7.1'],
  prerequisites: all(has('AuthorizationCache'), has('TokenReader'), has('LocalStop')),
  reading: listMayKnow,

  async scenario(stage) {
    const { chargePoint, operator, settled, configured } = stage;
    const { connectorId, validIdTag } = configured;
    await operator.plugsIn(connectorId);
    await operator.presents(validIdTag);
    await asks(stage, 1, validIdTag, { status: 'Accepted' });
    const started = await chargePoint
      .mustSend(3, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.2 §4.7')
      .answered(4, { idTagInfo: { status: 'Accepted' } });
    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(5, 'StopTransaction')
      .with({ ...endOf(started), idTag: idTag(validIdTag) })
      .per('1.2 §4.9')
      .answered(6, { idTagInfo: { status: 'Blocked' } });
    // What the driver does next finds a Charge Point that has taken in the answer.
    await settled();
    await operator.unplugs(connectorId);
    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(7, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .per('1.2 §4.1', '1.2 §4.9')
      .answered(8, { idTagInfo: { status: 'Blocked' } });
  },
});
