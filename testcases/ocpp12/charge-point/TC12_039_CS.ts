import { all, has, idTag, instantOf, testChargePoint } from '#plugfest/1.2';
import { endOf, KnownByList, whenOffline, whileOffline } from '../states/charge-point.ts';

export default testChargePoint('TC12_039_CS', 'Offline Transaction', {
  purpose: 'A transaction that began and ended offline is told in its order, each message with its own time.',
  profile: 'Core',
  requirements: ['1.2 §3.2', '1.2 §4.7', '1.2 §4.9', '1.2 §6.28', '1.2 §6.32'],
  prerequisites: all(has('OfflineTransactions'), has('TokenReader'), has('LocalStop'), has('AuthorizationCache')),
  reading: 'Offline, a Charge Point lets charge whom its white list knows (1.2 §3.2): the driver has charged before.',
  before: { memory: [KnownByList] },

  async scenario(stage) {
    const { chargePoint, operator, configured } = stage;
    const { connectorId, validIdTag, transactionDuration } = configured;
    const offline = await whileOffline(stage, async () => {
      await operator.plugsIn(connectorId);
      await operator.presents(validIdTag);
      await operator.waits(transactionDuration, 'The driver charges');
      await operator.presents(validIdTag);
    });
    const started = await chargePoint
      .mustSend(1, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag), timestamp: whenOffline(offline, configured) })
      .per('1.2 §3.2', '1.2 §4.7', '1.2 §6.28')
      .within(120)
      .answered(2, { idTagInfo: { status: 'Accepted' } });
    const from = instantOf(started.request.timestamp);
    await chargePoint
      .mustSend(3, 'StopTransaction')
      .with({ ...endOf(started), idTag: idTag(validIdTag), timestamp: whenOffline({ ...offline, from }, configured) })
      .per('1.2 §3.2', '1.2 §4.9', '1.2 §6.32')
      .answered(4);
  },
});
