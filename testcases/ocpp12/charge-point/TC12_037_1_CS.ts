import { all, has, idTag, testChargePoint } from '#plugfest/1.2';
import { KnownByList, whenOffline, whileOffline } from '../states/charge-point.ts';

export default testChargePoint('TC12_037_1_CS', 'Offline Start Transaction - Valid IdTag', {
  purpose:
    'A transaction that began offline is told when the Charge Point is online again, with the time at which it began.',
  profile: 'Core',
  requirements: ['1.2 §3.2', '1.2 §4.7', '1.2 §6.28'],
  prerequisites: all(has('OfflineTransactions'), has('TokenReader'), has('AuthorizationCache')),
  reading: 'Offline, a Charge Point lets charge whom its white list knows (1.2 §3.2): the driver has charged before.',
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
      .per('1.2 §3.2', '1.2 §4.7', '1.2 §6.28')
      .within(120)
      .answered(2, { idTagInfo: { status: 'Accepted' } });
  },
});
