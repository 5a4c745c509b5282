import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_01_CSMS', 'Text that is no JSON', {
  purpose:
    'A frame breaks off in the middle: the Central System does not carry out what could be read of it, and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.2', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'The specification leaves open whether a frame that is no message is refused or dropped: a CALLERROR of any code and under any message id will do, and so will silence. A CALLRESULT means that the Central System took it for a message, which fails; that it closes the connection is a warning.',

  async scenario({ chargePoint, execute, configured: { validIdTag } }) {
    await chargePoint
      .sendsRaw(1, 'a CALL that breaks off', (id) => call(id, 'Authorize', { idTag: validIdTag }).slice(0, -3))
      .mustNotBeAccepted(2);
    await execute(3, Serving);
  },
});
