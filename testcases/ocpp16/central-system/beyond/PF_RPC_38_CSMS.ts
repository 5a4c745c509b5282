import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_38_CSMS', 'No subprotocol at all', {
  purpose:
    'The Charge Point offers no subprotocol: the Central System should not go on without one; then it lets the Charge Point in with ocpp1.6.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §3.1.2', 'OCPP-J 1.6 §3.2'],
  reading:
    'A Charge Point must name the version that it speaks (OCPP-J 1.6 §3.1.2); what becomes of one that does not is not said (OCPP-J 1.6 §3.2 speaks of subprotocols that were offered): a refusal over HTTP and a handshake after which the connection is closed will both do, and to keep the connection is a warning. To agree to what was not offered fails: no WebSocket client accepts that.',

  async scenario({ chargePoint, connection, execute }) {
    await connection.drops();
    await chargePoint.connects(1, { subprotocols: [] }).shouldBeTurnedAway(2);
    await connection.restores();
    await execute(3, Serving);
  },
});
