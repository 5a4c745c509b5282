import { has, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_037_4_CSMS', 'Offline Start Transaction - Blocked IdTag', {
  purpose:
    'A Charge Point has started a transaction for an id tag that its list did not know to be blocked: the Central System says so, gives the transaction an id all the same, and takes its end.',
  profile: 'Core',
  requirements: ['1.5 §3.2', '1.5 §4.8', '1.5 §4.10', '1.5 §6.40', '1.5 §7.2'],
  prerequisites: has('BlockedIdTags'),

  async scenario({ chargePoint, configured: { connectorId, blockedIdTag }, now }) {
    const { response } = await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: blockedIdTag, meterStart: 1000, timestamp: now() })
      .mustBeAnswered(2, { idTagInfo: { status: 'Blocked' } })
      .per('1.5 §3.2', '1.5 §4.8', '1.5 §7.2');
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId: response.transactionId, timestamp: now(), meterStop: 1000 })
      .mustBeAnswered(4)
      .per('1.5 §4.10');
  },
});
