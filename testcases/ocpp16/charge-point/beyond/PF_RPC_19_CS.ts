import { testChargePoint } from '#plugfest/1.6';
import { Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_19_CS', 'CALLERROR that answers nothing', {
  purpose: 'A CALLERROR arrives that belongs to no CALL of the Charge Point: the Charge Point passes over it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.3', 'OCPP-J 1.6 §4.2.3'],
  reading: 'A CALLERROR answers a CALL and nothing else (OCPP-J 1.6 §4.1.3, errata §3.6): whatever comes back fails.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a CALLERROR to a message id that nobody has used', (id) =>
        JSON.stringify([4, id, 'InternalError', '', {}]),
      )
      .mustBeIgnored(2);
    await execute(3, ServingUnchanged);
  },
});
