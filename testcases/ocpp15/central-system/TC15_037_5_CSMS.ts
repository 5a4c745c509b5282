import { has, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_037_5_CSMS', 'Offline Start Transaction - Expired IdTag', {
  purpose:
    'A Charge Point has started a transaction for an id tag that its list did not know to be expired: the Central System says so, gives the transaction an id all the same, and takes its end.',
  profile: 'Core',
  requirements: ['1.5 §3.2', '1.5 §4.8', '1.5 §4.10', '1.5 §6.40', '1.5 §7.2'],
  prerequisites: has('ExpiredIdTags'),

  async scenario({ chargePoint, configured: { connectorId, expiredIdTag }, now }) {
    const { response } = await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: expiredIdTag, meterStart: 1000, timestamp: now() })
      .mustBeAnswered(2, { idTagInfo: { status: 'Expired' } })
      .per('1.5 §3.2', '1.5 §4.8', '1.5 §7.2');
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId: response.transactionId, timestamp: now(), meterStop: 1000 })
      .mustBeAnswered(4)
      .per('1.5 §4.10');
  },
});
