import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_32_CSMS', 'Connection that was lost', {
  purpose:
    'The Charge Point loses its connection without a word and connects again: the Central System lets it in, serves it, and sends its orders over the new connection.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §5.4', 'OCPP-J 1.6 errata §3.11'],
  reading:
    'A Charge Point that merely reconnects does not boot (OCPP-J 1.6 §5.4), and goes on as one that is accepted.',

  async scenario({ centralSystem, operator, connection, execute }) {
    await connection.drops();
    await connection.restores();
    await execute(1, Serving);
    await operator.orders('GetConfiguration', {});
    await centralSystem.mustSend(2, 'GetConfiguration').answered(3);
    await execute(4, Serving);
  },
});
