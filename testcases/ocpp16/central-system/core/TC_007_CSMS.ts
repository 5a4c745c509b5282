import { testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_007_CSMS', 'Regular Start Charging Session – Cached Id', {
  purpose:
    'The Central System serves a transaction whose id tag the Charge Point found in its cache and did not ask about.',
  profile: 'Core',
  requirements: ['1.6 §3.5.1', '1.6 §4.8', '1.6 §4.9'],

  async scenario({ chargePoint, operator, configured: { connectorId, validIdTag }, now }) {
    await operator.notes('EV driver plugs in the cable');
    await chargePoint
      .sends(1, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Preparing', timestamp: now() })
      .mustBeAnswered(2)
      .per('1.6 §4.9');

    await operator.notes('EV driver presents identification, which the cache knows');
    await chargePoint
      .sends(3, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 0, timestamp: now() })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
      .per('1.6 §4.8');

    await chargePoint
      .sends(5, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Charging', timestamp: now() })
      .mustBeAnswered(6)
      .per('1.6 §4.9');
  },
});
