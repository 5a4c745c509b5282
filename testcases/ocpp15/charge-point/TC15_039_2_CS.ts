import { all, expect, has, idTag, instantOf, testChargePoint } from '#plugfest/1.5';
import { endOf, KnownByList, whenOffline, whileOffline } from '../states/charge-point.ts';

export default testChargePoint('TC15_039_2_CS', 'Offline Transactions - In Order', {
  purpose:
    'Two transactions that took place offline are told one after the other, in the order in which they happened.',
  profile: 'Core',
  requirements: ['1.5 §3.2', '1.5 §4.8', '1.5 §4.10', '1.5 §6.39', '1.5 §6.43'],
  prerequisites: all(has('OfflineTransactions'), has('TokenReader'), has('LocalStop'), has('LocalAuthListManagement')),
  before: { memory: [KnownByList] },

  async scenario(stage) {
    const { chargePoint, operator, configured } = stage;
    const { connectorId, validIdTag, transactionDuration } = configured;
    const charges = async (): Promise<void> => {
      await operator.plugsIn(connectorId);
      await operator.presents(validIdTag);
      await operator.waits(transactionDuration, 'The driver charges');
      await operator.presents(validIdTag);
      await operator.unplugs(connectorId);
    };
    const offline = await whileOffline(stage, async () => {
      await charges();
      await charges();
    });
    let meter = 0;
    let earliest = offline.from;
    for (const step of [1, 5]) {
      const started = await chargePoint
        .mustSend(step, 'StartTransaction')
        .with({
          connectorId,
          idTag: idTag(validIdTag),
          timestamp: whenOffline({ ...offline, from: earliest }, configured),
        })
        .and(({ meterStart }) => expect(meterStart, 'meterStart').to.be.at.least(meter))
        .per('1.5 §3.2', '1.5 §6.39')
        .within(120)
        .answered(step + 1, { idTagInfo: { status: 'Accepted' } });
      const from = instantOf(started.request.timestamp);
      const stopped = await chargePoint
        .mustSend(step + 2, 'StopTransaction')
        .with({ ...endOf(started), timestamp: whenOffline({ ...offline, from }, configured) })
        .per('1.5 §3.2', '1.5 §6.43')
        .answered(step + 3);
      meter = stopped.request.meterStop;
      earliest = instantOf(stopped.request.timestamp);
    }
  },
});
