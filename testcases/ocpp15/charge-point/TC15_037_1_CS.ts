import { all, has, idTag, testChargePoint } from '#plugfest/1.5';
import { KnownByList, whenOffline, whileOffline } from '../states/charge-point.ts';

export default testChargePoint('TC15_037_1_CS', 'Offline Start Transaction - Valid IdTag', {
  purpose:
    'A transaction that began offline is told when the Charge Point is online again, with the time at which it began.',
  profile: 'Core',
  requirements: ['1.5 §3.2', '1.5 §4.8', '1.5 §6.39'],
  prerequisites: all(has('OfflineTransactions'), has('TokenReader'), has('LocalAuthListManagement')),
  before: { memory: [KnownByList] },

  async scenario(stage) {
    const { chargePoint, operator, configured } = stage;
    const { connectorId, validIdTag } = configured;
    const offline = await whileOffline(stage, async () => {
      await operator.plugsIn(connectorId);
      await operator.presents(validIdTag);
    });
    await chargePoint
      .mustSend(1, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag), timestamp: whenOffline(offline, configured) })
      .per('1.5 §3.2', '1.5 §6.39')
      .within(120)
      .answered(2, { idTagInfo: { status: 'Accepted' } });
  },
});
