import { has, testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_037_2_CSMS', 'Start Transaction - Blocked IdTag', {
  purpose:
    'The Central System gives an id to a transaction of somebody whom the Charge Point still knew, says that he is blocked, and takes its end.',
  profile: 'Core',
  requirements: ['1.2 §3.2', '1.2 §4.7', '1.2 §4.9', '1.2 §6.27', '1.2 §7.1'],
  prerequisites: has('BlockedIdTags'),

  async scenario({ chargePoint, configured: { connectorId, blockedIdTag }, now }) {
    const { response } = await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: blockedIdTag, meterStart: 1000, timestamp: now() })
      .mustBeAnswered(2, { idTagInfo: { status: 'Blocked' } })
      .per('1.2 §4.7', '1.2 §7.1');
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId: response.transactionId, timestamp: now(), meterStop: 1000 })
      .mustBeAnswered(4)
      .per('1.2 §4.9');
  },
});
