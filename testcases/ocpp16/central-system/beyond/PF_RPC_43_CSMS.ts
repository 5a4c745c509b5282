import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_43_CSMS', 'Ping of the Charge Point', {
  purpose: 'The Charge Point sends two pings: the Central System answers each with a pong that holds its data.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §3.2', 'OCPP-J 1.6 §5.3', 'OCPP-J 1.6 §7'],
  reading: 'A pong holds the data of the ping that it answers (RFC 6455 §5.5.3).',

  async scenario({ chargePoint, execute }) {
    await chargePoint.pings(1).mustBeAnswered(2);
    await chargePoint.pings(3).mustBeAnswered(4);
    await execute(5, Serving);
  },
});
