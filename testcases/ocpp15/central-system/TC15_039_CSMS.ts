import { testCentralSystem } from '#plugfest/1.5';
import { saysNothingBad } from '../states/central-system.ts';

export default testCentralSystem('TC15_039_CSMS', 'Offline Transaction', {
  purpose:
    'The Central System takes a transaction that began and ended offline, with the meter values that were kept for its end.',
  profile: 'Core',
  requirements: ['1.5 §3.2', '1.5 §4.8', '1.5 §4.10', '1.5 §6.43', '1.5 §7.36'],

  async scenario({ chargePoint, configured: { connectorId, validIdTag }, now }) {
    const at = (minutesAgo: number): string => new Date(Date.parse(now()) - minutesAgo * 60_000).toISOString();
    const { response } = await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 1000, timestamp: at(60) })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } })
      .per('1.5 §3.2', '1.5 §4.8');
    await chargePoint
      .sends(3, 'StopTransaction', {
        transactionId: response.transactionId,
        idTag: validIdTag,
        timestamp: at(30),
        meterStop: 3000,
        transactionData: [{ values: [{ timestamp: at(45), value: [{ value: '2000', unit: 'Wh' }] }] }],
      })
      .mustBeAnswered(4)
      .and(saysNothingBad)
      .per('1.5 §4.10', '1.5 §7.36');
  },
});
