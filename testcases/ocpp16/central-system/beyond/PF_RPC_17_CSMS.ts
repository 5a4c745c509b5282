import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_17_CSMS', 'Message id that is a number', {
  purpose: 'A CALL has a number as message id: the Central System should not accept it, and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.4', 'OCPP-J 1.6 §4.2.1'],
  reading:
    'A message id is a text (OCPP-J 1.6 §4.1.4). Nothing says what becomes of a CALL with another one: a refusal and silence will do, a CALLRESULT is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a CALL whose message id is a number', call(17, 'Heartbeat', {}))
      .shouldNotBeAccepted(2);
    await execute(3, Serving);
  },
});
