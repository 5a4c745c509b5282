import { testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_35_CS', 'Ping of the Central System', {
  purpose:
    'The Central System sends two pings: the Charge Point answers each with a pong that holds its data, and keeps the connection.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §5.3', 'OCPP-J 1.6 §7', 'OCPP-J 1.6 errata §3.11'],
  reading: 'A pong holds the data of the ping that it answers (RFC 6455 §5.5.3).',

  async scenario({ centralSystem, execute }) {
    await centralSystem.pings(1).mustBeAnswered(2);
    await centralSystem.pings(3).mustBeAnswered(4);
    await execute(5, Serving);
  },
});
