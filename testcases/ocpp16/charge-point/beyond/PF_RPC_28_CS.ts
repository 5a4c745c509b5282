import { is, testChargePoint, theConfigured } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_28_CS', 'Form of the own messages', {
  purpose:
    'Whatever the Charge Point sends is a CALL of four elements, with a message id of its own that is a text of at most 36 characters, and a payload that follows its schema.',
  profile: 'Core',
  over: ['json'],
  requirements: [
    'OCPP-J 1.6 §4.2.1',
    'OCPP-J 1.6 §4.1.4',
    'OCPP-J 1.6 §4.1.3',
    'OCPP-J 1.6 §4.1.2',
    'OCPP-J 1.6 errata §3.8',
  ],
  reading:
    'The form of each message is judged when it arrives, whatever a step looks at: a finding on it belongs to no step.',
  before: { configuration: { HeartbeatInterval: is(theConfigured('heartbeatInterval')) }, state: Serving },

  async scenario({ chargePoint, operator, configured: { connectorId, heartbeatInterval } }) {
    await operator.plugsIn(connectorId);
    await chargePoint.mustSend(1, 'StatusNotification').with({ connectorId, status: 'Preparing' }).answered(2);
    await operator.unplugs(connectorId);
    await chargePoint.mustSend(3, 'StatusNotification').with({ connectorId, status: 'Available' }).answered(4);
    await chargePoint.mustSend(5, 'Heartbeat').within(heartbeatInterval).putOffByOthers().answered(6);
  },
});
