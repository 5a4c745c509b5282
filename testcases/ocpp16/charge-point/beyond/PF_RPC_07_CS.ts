import { testChargePoint } from '#plugfest/1.6';
import { call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_07_CS', 'Action of the other party', {
  purpose: 'A CALL asks for an action that only a Charge Point sends: the Charge Point refuses it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3'],
  reading:
    'The action is known to the protocol and none that a Charge Point serves: NotSupported and NotImplemented fit equally well.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a CALL of an action that only a Charge Point sends', (id) =>
        call(id, 'Authorize', { idTag: 'TAG-001' }),
      )
      .mustBeRefused(2, 'NotSupported', 'NotImplemented');
    await execute(3, ServingUnchanged);
  },
});
