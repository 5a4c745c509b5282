import { testCentralSystem } from '#plugfest/1.6';
import { Authorized } from '../../states/central-system.ts';

export default testCentralSystem(
  'TC_004_2_CSMS',
  'Regular Charging Session – Identification First - ConnectionTimeOut',
  {
    purpose:
      'The Central System keeps pace with a Charge Point whose driver identifies but does not plug in before ConnectionTimeOut.',
    profile: 'Core',
    requirements: ['1.6 §4.1', '1.6 §4.9'],
    before: { state: Authorized },

    async scenario({ chargePoint, operator, configured: { connectorId, connectionTimeout }, now }) {
      await chargePoint
        .sends(1, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Preparing', timestamp: now() })
        .mustBeAnswered(2);

      await operator.waits(connectionTimeout, 'ConnectionTimeOut expires');
      await chargePoint
        .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
        .mustBeAnswered(4);
    },
  },
);
