import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_33_CS', 'Subprotocol that is offered', {
  purpose: 'The connection is cut and the Charge Point connects again: it offers ocpp1.6, and goes on.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §3.1.2', 'OCPP-J 1.6 §5.4'],
  reading:
    'The Central System lets nobody in who does not offer ocpp1.6 (OCPP-J 1.6 §3.2). A Charge Point that never offers it is never connected: then no case can begin, and the report says what it offered.',
  before: { state: Serving },

  async scenario({ chargePoint, connection, execute }) {
    await connection.drops();
    await connection.restores();
    await chargePoint.mustConnect(1);
    await execute(2, Serving);
  },
});
