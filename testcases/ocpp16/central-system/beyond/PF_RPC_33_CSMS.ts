import { expect, testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_33_CSMS', 'One of several subprotocols', {
  purpose:
    'The Charge Point offers a subprotocol that does not exist, and then ocpp1.6: the Central System agrees to ocpp1.6.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §3.1.2', 'OCPP-J 1.6 §3.2'],
  reading:
    'A Charge Point that merely reconnects does not boot (OCPP-J 1.6 §5.4), and goes on as one that is accepted.',

  async scenario({ chargePoint, connection, execute }) {
    await connection.drops();
    const { agreed } = await chargePoint.connects(1, { subprotocols: ['ocpp0.9', 'ocpp1.6'] }).mustBeLetIn(2);
    expect(agreed, 'subprotocol').to.equal('ocpp1.6');
    await execute(3, Serving);
  },
});
