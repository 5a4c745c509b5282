import { testCentralSystem } from '#plugfest/1.6';
import { accepting, Charging } from '../../states/central-system.ts';

export default testCentralSystem(
  'TC_032_1_CSMS',
  'Power failure boot charging point-configured to stop transaction(s)',
  {
    purpose:
      'The Central System takes the end of a transaction that a power failure stopped, after the Charge Point has booted.',
    profile: 'Core',
    requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §4.10'],
    reading:
      'The document prints the validation of BootNotification.conf as one of BootNotification.req. With the power the connection is lost.',
    before: { state: Charging },

    async scenario({ chargePoint, operator, connection, configured, now }) {
      const { connectorId, connectorIds, vendorName, model } = configured;
      const { transactionId } = chargePoint.last('StartTransaction').response;

      await operator.notes('Disconnect and reconnect the power of the Charge Point');
      await connection.drops();
      await connection.restores();
      await chargePoint
        .sends(1, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
        .mustBeAnswered(2, accepting(now()))
        .per('1.6 §4.2');

      for (const connector of [0, ...connectorIds])
        await chargePoint
          .sends(3, 'StatusNotification', {
            connectorId: connector,
            errorCode: 'NoError',
            status: connector === connectorId ? 'Finishing' : 'Available',
            timestamp: now(),
          })
          .mustBeAnswered(4)
          .per('1.6 §4.9');

      await chargePoint
        .sends(5, 'StopTransaction', { transactionId, meterStop: 1000, timestamp: now(), reason: 'PowerLoss' })
        .mustBeAnswered(6)
        .per('1.6 §4.10');
    },
  },
);
