import { testChargePoint } from '#plugfest/1.6';
import { call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_14_CS', 'Payload of null', {
  purpose: 'A CALL has null in place of an empty payload: the Charge Point should understand it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.1'],
  reading:
    'Null is one of two notations of an empty payload, and not the recommended one (OCPP-J 1.6 §4.2.1); the schemas do not know it: a refusal is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a GetConfiguration whose payload is null', (id) => call(id, 'GetConfiguration', null))
      .shouldBeAnswered(2);
    await execute(3, ServingUnchanged);
  },
});
