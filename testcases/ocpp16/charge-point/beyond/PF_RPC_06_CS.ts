import { testChargePoint } from '#plugfest/1.6';
import { call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_06_CS', 'Unknown action', {
  purpose: 'A CALL asks for an action that does not exist: the Charge Point says so.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3'],
  reading: 'NotImplemented is the code of an action that is not known; another code of the table is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a CALL of an unknown action', (id) => call(id, 'MakeCoffee', {}))
      .mustBeRefused(2, 'NotImplemented');
    await execute(3, ServingUnchanged);
  },
});
