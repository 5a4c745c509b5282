import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_25_CSMS', 'Two answers to one CALL', {
  purpose: 'A message of the Central System is answered twice: the Central System passes over the second answer.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'The second answer belongs to no open CALL. Nothing is to be answered to it: a CALLERROR answers a CALL and nothing else (OCPP-J 1.6 §4.1.3, errata §3.6).',

  async scenario({ centralSystem, operator, execute }) {
    await operator.orders('GetConfiguration', {});
    await centralSystem
      .mustSend(1, 'GetConfiguration')
      .answeredRaw(2, 'the same answer twice', (id) => [JSON.stringify([3, id, {}]), JSON.stringify([3, id, {}])]);
    await execute(3, Serving);
  },
});
