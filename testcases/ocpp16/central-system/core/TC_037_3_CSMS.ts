import { testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem(
  'TC_037_3_CSMS',
  'Offline Start Transaction - Invalid IdTag - StopTransactionOnInvalidId = true',
  {
    purpose:
      'The Central System refuses the id tag of a transaction that was started offline, gives it an id all the same, and takes its end.',
    profile: 'Core',
    requirements: ['1.6 §3.7', '1.6 §4.8', '1.6 §4.9', '1.6 §4.10'],
    reading:
      'The document does not say how long the Charge Point is offline: for the configured duration of a transaction, so that the message is about the past.',

    async scenario({ chargePoint, operator, connection, configured, now }) {
      const { connectorId, invalidIdTag, transactionDuration } = configured;
      await connection.drops();
      await operator.notes('EV driver starts a transaction with an id tag that nobody knows');
      const startedAt = now();
      await operator.waits(transactionDuration, 'The transaction runs while the Charge Point is offline');
      await connection.restores();

      const { response } = await chargePoint
        .sends(1, 'StartTransaction', { connectorId, idTag: invalidIdTag, meterStart: 0, timestamp: startedAt })
        .mustBeAnswered(2, { idTagInfo: { status: 'Invalid' } })
        .per('1.6 §4.8', '1.6 §7.2');
      await chargePoint
        .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Charging', timestamp: now() })
        .mustBeAnswered(4)
        .per('1.6 §4.9');

      await chargePoint
        .sends(5, 'StopTransaction', {
          transactionId: response.transactionId,
          meterStop: 1000,
          timestamp: now(),
          reason: 'DeAuthorized',
        })
        .mustBeAnswered(6)
        .per('1.6 §4.10');
      await chargePoint
        .sends(7, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Finishing', timestamp: now() })
        .mustBeAnswered(8)
        .per('1.6 §4.9');
    },
  },
);
