import { testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_003_CSMS', 'Regular Charging Session - Plugin First', {
  purpose: 'The Central System serves a session in which the driver plugs in first and identifies then.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.8', '1.6 §4.9'],

  async scenario({ chargePoint, operator, configured: { connectorId, validIdTag }, now }) {
    await operator.notes('EV driver plugs in the cable');
    await chargePoint
      .sends(1, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Preparing', timestamp: now() })
      .mustBeAnswered(2)
      .per('1.6 §4.9');

    await operator.notes('EV driver presents identification');
    await chargePoint
      .sends(3, 'Authorize', { idTag: validIdTag })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
      .per('1.6 §4.1');

    await chargePoint
      .sends(5, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 0, timestamp: now() })
      .mustBeAnswered(6, { idTagInfo: { status: 'Accepted' } })
      .per('1.6 §4.8');

    await chargePoint
      .sends(7, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Charging', timestamp: now() })
      .mustBeAnswered(8)
      .per('1.6 §4.9');
  },
});
