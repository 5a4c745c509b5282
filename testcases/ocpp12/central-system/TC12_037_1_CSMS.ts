import { testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_037_1_CSMS', 'Offline Start Transaction - Valid IdTag', {
  purpose: 'The Central System takes a transaction that began offline, hours ago.',
  profile: 'Core',
  requirements: ['1.2 §3.2', '1.2 §4.7', '1.2 §6.27'],

  async scenario({ chargePoint, configured: { connectorId, validIdTag }, now }) {
    const hoursAgo = new Date(Date.parse(now()) - 7_200_000).toISOString();
    await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 1000, timestamp: hoursAgo })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } })
      .per('1.2 §3.2', '1.2 §4.7');
  },
});
