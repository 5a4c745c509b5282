import { testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_037_3_CSMS', 'Offline Start Transaction - Invalid IdTag', {
  purpose:
    'The Central System cannot refuse a transaction that has begun already: it gives it an id, says that the id tag is not valid, and takes its end.',
  profile: 'Core',
  requirements: ['1.2 §3.2', '1.2 §4.7', '1.2 §4.9', '1.2 §6.27'],

  async scenario({ chargePoint, configured: { connectorId, invalidIdTag }, now }) {
    const { response } = await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: invalidIdTag, meterStart: 1000, timestamp: now() })
      .mustBeAnswered(2, { idTagInfo: { status: 'Invalid' } })
      .per('1.2 §3.2', '1.2 §4.7');
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId: response.transactionId, timestamp: now(), meterStop: 1000 })
      .mustBeAnswered(4)
      .per('1.2 §4.9');
  },
});
