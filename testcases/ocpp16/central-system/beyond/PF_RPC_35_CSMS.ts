import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_35_CSMS', 'Connection that died unnoticed', {
  purpose:
    'The network of the Charge Point dies so that the Central System does not hear of it, and the Charge Point connects anew: the Central System lets it in, serves it, and sends its orders over the new connection.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §5.4', 'OCPP-J 1.6 errata §3.11'],
  reading:
    'Half-open connections happen (OCPP-J 1.6 errata §3.11); a Charge Point has one connection, the latest. The old one is left open beside it until the run is over.',

  async scenario({ centralSystem, operator, connection, execute }) {
    await connection.drops({ unnoticed: true });
    await connection.restores();
    await execute(1, Serving);
    await operator.orders('GetConfiguration', {});
    await centralSystem.mustSend(2, 'GetConfiguration').answered(3);
    await execute(4, Serving);
  },
});
