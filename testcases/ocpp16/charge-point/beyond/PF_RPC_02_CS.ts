import { testChargePoint } from '#plugfest/1.6';
import { attempt, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_02_CS', 'JSON that is no array', {
  purpose: 'A frame is JSON and no array: the Charge Point does not take it for a message, and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'The specification leaves open whether a frame that is no message is refused or dropped: a CALLERROR of any code and under any message id will do, and so will silence. A CALLRESULT means that the Charge Point took it for a message, which fails; that it closes the connection is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'an object in place of an array', (id) =>
        JSON.stringify({ messageType: 2, uniqueId: id, action: 'ChangeConfiguration', payload: attempt }),
      )
      .mustNotBeAccepted(2);
    await execute(3, ServingUnchanged);
  },
});
