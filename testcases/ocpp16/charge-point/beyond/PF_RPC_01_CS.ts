import { testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_01_CS', 'Text that is no JSON', {
  purpose:
    'A frame breaks off in the middle: the Charge Point does not carry out what could be read of it, and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.2', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'The specification leaves open whether a frame that is no message is refused or dropped: a CALLERROR of any code and under any message id will do, and so will silence. A CALLRESULT means that the Charge Point took it for a message, which fails; that it closes the connection is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a CALL that breaks off', (id) => call(id, 'ChangeConfiguration', attempt).slice(0, -3))
      .mustNotBeAccepted(2);
    await execute(3, ServingUnchanged);
  },
});
