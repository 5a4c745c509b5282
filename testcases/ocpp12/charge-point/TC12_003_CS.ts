import { atLeast, has, idTag, testChargePoint } from '#plugfest/1.2';
import { asks, endOf, listMayKnow, statusIsFree } from '../states/charge-point.ts';

export default testChargePoint('TC12_003_CS', 'Regular Charging Session - Plugin First', {
  purpose:
    'A driver plugs in and identifies himself; the Charge Point asks for him, starts the transaction, and stops it when he comes back.',
  profile: 'Core',
  requirements: ['1.2 §4.1', '1.2 §4.7', '1.2 §4.9', '1.2 §6.28', '1.2 §6.32'],
  prerequisites: has('TokenReader'),
  reading: `${listMayKnow} ${statusIsFree}`,

  async scenario(stage) {
    const { chargePoint, operator, configured } = stage;
    const { connectorId, validIdTag } = configured;
    await operator.plugsIn(connectorId);
    await operator.presents(validIdTag);
    await asks(stage, 1, validIdTag, { status: 'Accepted' });
    const started = await chargePoint
      .mustSend(3, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag), meterStart: atLeast(0) })
      .per('1.2 §4.7', '1.2 §6.28')
      .answered(4, { idTagInfo: { status: 'Accepted' } });

    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(5, 'StopTransaction')
      .with({ ...endOf(started), idTag: idTag(validIdTag) })
      .per('1.2 §4.9', '1.2 §6.32')
      .answered(6, { idTagInfo: { status: 'Accepted' } });
  },
});
