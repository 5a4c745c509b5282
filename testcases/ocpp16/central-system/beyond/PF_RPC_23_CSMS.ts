import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_23_CSMS', 'Answer that breaks its schema', {
  purpose:
    'The answer to a message of the Central System has a field of the wrong type: the Central System sends no CALLERROR, and goes on.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.3', 'OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'A CALLERROR answers a CALL and nothing else (OCPP-J 1.6 §4.1.3, errata §3.6). What the Central System makes of the answer is its own matter.',

  async scenario({ centralSystem, operator, execute }) {
    await operator.orders('GetConfiguration', {});
    await centralSystem
      .mustSend(1, 'GetConfiguration')
      .answeredRaw(2, 'a configuration that is a text', (id) => [JSON.stringify([3, id, { configurationKey: 'all' }])]);
    await execute(3, Serving);
  },
});
