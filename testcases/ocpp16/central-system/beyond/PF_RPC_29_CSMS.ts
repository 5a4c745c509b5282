import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_29_CSMS', 'Form of a CALLRESULT', {
  purpose:
    'The answers of the Central System have three elements, the message id of the CALL and a payload that follows its schema, and come once.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 §4.1.4', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'The form of each message is judged when it arrives, whatever a step looks at: a finding on it belongs to no step.',
  before: { from: 'connected' },

  async scenario({ chargePoint, execute, now, configured: { connectorId, vendorName, model } }) {
    await chargePoint
      .sends(1, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
      .mustBeAnswered(4);
    await execute(5, Serving);
  },
});
