import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_34_CSMS', 'Subprotocols that are not known', {
  purpose:
    'The Charge Point offers no subprotocol that exists: the Central System finishes the handshake without one and closes the connection; then it lets the Charge Point in with ocpp1.6.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §3.1.2', 'OCPP-J 1.6 §3.2'],
  reading:
    'The handshake is to be completed (OCPP-J 1.6 §3.2): a refusal over HTTP fails, as does an agreement to what does not exist.',

  async scenario({ chargePoint, connection, execute }) {
    await connection.drops();
    await chargePoint.connects(1, { subprotocols: ['ocpp0.9', 'plugfest'] }).mustBeLeftWithoutSubprotocol(2);
    await connection.restores();
    await execute(3, Serving);
  },
});
