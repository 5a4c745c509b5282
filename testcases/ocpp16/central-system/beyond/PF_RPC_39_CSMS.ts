import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_39_CSMS', 'Second connection of the same Charge Point', {
  purpose:
    'The Charge Point connects although it is connected: the Central System lets it in or turns it away, and serves it over the connection that is left; its orders go there.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §3.2', 'OCPP-J 1.6 §5.4', 'OCPP-J 1.6 errata §3.11'],
  reading:
    'Nothing says whether a new connection takes the place of the former one or is refused as long as that one is alive: both will do. A Central System that lets the second one in and then closes it may have closed both; the Charge Point then connects again.',

  async scenario({ chargePoint, centralSystem, operator, connection, execute }) {
    await chargePoint.connects(1, { beside: true }).mayBeLetIn(2);
    await connection.restores();
    await execute(3, Serving);
    await operator.orders('GetConfiguration', {});
    await centralSystem.mustSend(4, 'GetConfiguration').answered(5);
    await execute(6, Serving);
  },
});
