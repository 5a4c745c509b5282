import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_14_CSMS', 'Payload of null', {
  purpose: 'A CALL has null in place of an empty payload: the Central System should understand it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.1'],
  reading:
    'Null is one of two notations of an empty payload, and not the recommended one (OCPP-J 1.6 §4.2.1); the schemas do not know it: a refusal is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a Heartbeat whose payload is null', (id) => call(id, 'Heartbeat', null))
      .shouldBeAnswered(2);
    await execute(3, Serving);
  },
});
