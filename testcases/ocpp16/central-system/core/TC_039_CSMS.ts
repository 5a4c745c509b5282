import { testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_039_CSMS', 'Offline Transaction', {
  purpose: 'The Central System takes a transaction that was started and stopped while the Charge Point was offline.',
  profile: 'Core',
  requirements: ['1.6 §3.7', '1.6 §4.8', '1.6 §4.10'],
  reading:
    'The document does not say how long the transaction lasts, nor how long the Charge Point stays offline after it: each for the configured duration of a transaction, so that both messages are about the past.',

  async scenario({ chargePoint, operator, connection, configured, now }) {
    const { connectorId, validIdTag, transactionDuration } = configured;
    await connection.drops();
    await operator.notes('EV driver starts a transaction');
    const startedAt = now();
    await operator.waits(transactionDuration, 'The transaction runs while the Charge Point is offline');
    await operator.notes('EV driver stops the transaction and unplugs the cable');
    const stoppedAt = now();
    await operator.waits(transactionDuration, 'The Charge Point stays offline');
    await connection.restores();

    const { response } = await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 0, timestamp: startedAt })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } })
      .per('1.6 §3.7', '1.6 §4.8');
    await chargePoint
      .sends(3, 'StopTransaction', {
        transactionId: response.transactionId,
        idTag: validIdTag,
        meterStop: 1000,
        timestamp: stoppedAt,
        reason: 'Local',
      })
      .mustBeAnswered(4)
      .per('1.6 §3.7', '1.6 §4.10');
  },
});
