import { testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_16_CS', 'Message id that is too long', {
  purpose: 'A CALL has a message id of 37 characters: the Charge Point should not accept it, and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.4', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'A message id that is too long is a reason to refuse a CALL (OCPP-J 1.6 §4.2.3), but a refusal would have to repeat it: silence will do, and a CALLRESULT is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a CALL with a message id of 37 characters', (id) =>
        call(id.padEnd(37, '0'), 'GetConfiguration', { key: [attempt.key] }),
      )
      .shouldNotBeAccepted(2);
    await execute(3, ServingUnchanged);
  },
});
