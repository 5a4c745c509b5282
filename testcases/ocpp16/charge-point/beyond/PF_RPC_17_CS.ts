import { testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_17_CS', 'Message id that is a number', {
  purpose: 'A CALL has a number as message id: the Charge Point should not accept it, and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.4', 'OCPP-J 1.6 §4.2.1'],
  reading:
    'A message id is a text (OCPP-J 1.6 §4.1.4). Nothing says what becomes of a CALL with another one: a refusal and silence will do, a CALLRESULT is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a CALL whose message id is a number', call(17, 'GetConfiguration', { key: [attempt.key] }))
      .shouldNotBeAccepted(2);
    await execute(3, ServingUnchanged);
  },
});
