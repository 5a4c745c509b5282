import { testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_037_1_CSMS', 'Offline Start Transaction - Valid IdTag', {
  purpose: 'The Central System takes a transaction that began offline, hours ago.',
  profile: 'Core',
  requirements: ['1.5 §3.2', '1.5 §4.8', '1.5 §6.40'],

  async scenario({ chargePoint, configured: { connectorId, validIdTag }, now }) {
    const hourAgo = new Date(Date.parse(now()) - 3_600_000).toISOString();
    const { response } = await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 1000, timestamp: hourAgo })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } })
      .per('1.5 §3.2', '1.5 §4.8');
    await chargePoint
      .sends(3, 'MeterValues', {
        connectorId,
        transactionId: response.transactionId,
        values: [{ timestamp: now(), value: [{ value: '2000' }] }],
      })
      .mustBeAnswered(4)
      .per('1.5 §4.7');
  },
});
