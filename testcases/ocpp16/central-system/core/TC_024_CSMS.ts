import { testCentralSystem } from '#plugfest/1.6';
import { Authorized } from '../../states/central-system.ts';

export default testCentralSystem('TC_024_CSMS', 'Start Charging Session Lock Failure', {
  purpose: 'The Central System takes the report that the lock of a connector has failed.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.9'],
  before: { state: Authorized },

  async scenario({ chargePoint, operator, configured: { connectorId }, now }) {
    await chargePoint
      .sends(1, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Preparing', timestamp: now() })
      .mustBeAnswered(2)
      .per('1.6 §4.9');

    await operator.notes('EV driver plugs in the cable, and the lock fails');
    await chargePoint
      .sends(3, 'StatusNotification', {
        connectorId,
        errorCode: 'ConnectorLockFailure',
        status: 'Faulted',
        timestamp: now(),
      })
      .mustBeAnswered(4)
      .per('1.6 §4.9');
  },
});
