import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_24_CSMS', 'CALLERROR to a message of the Central System', {
  purpose:
    'A message of the Central System is answered by a CALLERROR: the Central System keeps the connection, and goes on.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 §4.1.1'],
  reading: 'A CALLERROR is a regular end of a CALL (OCPP-J 1.6 §4.1.1).',

  async scenario({ centralSystem, operator, execute }) {
    await operator.orders('GetConfiguration', {});
    await centralSystem.mustSend(1, 'GetConfiguration').refused(2, 'NotSupported');
    await execute(3, Serving);
  },
});
