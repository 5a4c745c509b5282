import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_42_CSMS', 'Message in fragments', {
  purpose: 'A CALL comes in three frames of one WebSocket message: the Central System puts it together and answers it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §3.2', 'OCPP-J 1.6 §4.2.2'],
  reading: 'A message may be cut into frames anywhere, and whoever receives it must bear that (RFC 6455 §5.4).',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a CALL in three fragments', (id) => call(id, 'Heartbeat', {}), 'fragments')
      .mustBeAnswered(2);
    await execute(3, Serving);
  },
});
