import { testCentralSystem } from '#plugfest/1.6';
import { Charging } from '../../states/central-system.ts';

export default testCentralSystem(
  'TC_005_1_CSMS',
  'EV Side Disconnected - StopTransactionOnEVSideDisconnect = true - UnlockConnectorOnEVSideDisconnect = true',
  {
    purpose: 'The Central System takes the end of a transaction that stops because the cable is pulled out of the EV.',
    profile: 'Core',
    requirements: ['1.6 §4.9', '1.6 §4.10'],
    before: { state: Charging },

    async scenario({ chargePoint, operator, configured: { connectorId }, now }) {
      const { transactionId } = chargePoint.last('StartTransaction').response;

      await operator.notes('EV driver disconnects the cable on the EV side');
      await chargePoint
        .sends(1, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'SuspendedEV', timestamp: now() })
        .mustBeAnswered(2)
        .per('1.6 §4.9');

      await chargePoint
        .sends(3, 'StopTransaction', { transactionId, meterStop: 1000, timestamp: now(), reason: 'EVDisconnected' })
        .mustBeAnswered(4)
        .per('1.6 §4.10');
      await chargePoint
        .sends(5, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Finishing', timestamp: now() })
        .mustBeAnswered(6)
        .per('1.6 §4.9');

      await operator.notes('EV driver unplugs the cable from the Charge Point');
      await chargePoint
        .sends(7, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
        .mustBeAnswered(8)
        .per('1.6 §4.9');
    },
  },
);
