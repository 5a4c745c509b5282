import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_02_CSMS', 'JSON that is no array', {
  purpose: 'A frame is JSON and no array: the Central System does not take it for a message, and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'The specification leaves open whether a frame that is no message is refused or dropped: a CALLERROR of any code and under any message id will do, and so will silence. A CALLRESULT means that the Central System took it for a message, which fails; that it closes the connection is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'an object in place of an array', (id) =>
        JSON.stringify({ messageType: 2, uniqueId: id, action: 'Heartbeat', payload: {} }),
      )
      .mustNotBeAccepted(2);
    await execute(3, Serving);
  },
});
