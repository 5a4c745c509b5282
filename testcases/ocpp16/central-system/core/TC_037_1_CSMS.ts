import { testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_037_1_CSMS', 'Offline Start Transaction - Valid IdTag', {
  purpose: 'The Central System takes a transaction that was started while the Charge Point was offline.',
  profile: 'Core',
  requirements: ['1.6 §3.7', '1.6 §4.8', '1.6 §4.9'],
  reading:
    'The document does not say how long the Charge Point is offline: for the configured duration of a transaction, so that the message is about the past.',

  async scenario({ chargePoint, operator, connection, configured, now }) {
    const { connectorId, validIdTag, transactionDuration } = configured;
    await connection.drops();
    await operator.notes('EV driver starts a transaction with a valid id tag');
    const startedAt = now();
    await operator.waits(transactionDuration, 'The transaction runs while the Charge Point is offline');
    await connection.restores();

    await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 0, timestamp: startedAt })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } })
      .per('1.6 §3.7', '1.6 §4.8');
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Charging', timestamp: now() })
      .mustBeAnswered(4)
      .per('1.6 §4.9');
  },
});
