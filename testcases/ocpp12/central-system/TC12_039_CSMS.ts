import { testCentralSystem } from '#plugfest/1.2';
import { saysNothingBad } from '../states/central-system.ts';

export default testCentralSystem('TC12_039_CSMS', 'Offline Transaction', {
  purpose: 'The Central System takes a transaction that began and ended offline.',
  profile: 'Core',
  requirements: ['1.2 §3.2', '1.2 §4.7', '1.2 §4.9', '1.2 §6.27', '1.2 §6.32'],

  async scenario({ chargePoint, configured: { connectorId, validIdTag }, now }) {
    const at = (minutesAgo: number): string => new Date(Date.parse(now()) - minutesAgo * 60_000).toISOString();
    const { response } = await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 1000, timestamp: at(60) })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } })
      .per('1.2 §3.2', '1.2 §4.7');
    const { transactionId } = response;
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId, idTag: validIdTag, timestamp: at(30), meterStop: 3000 })
      .mustBeAnswered(4)
      .and(saysNothingBad)
      .per('1.2 §4.9');
  },
});
