import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_41_CSMS', 'Binary message', {
  purpose:
    'A CALL comes as a binary message: the Central System does not take it, and serves the Charge Point that connects again where it has closed the connection.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.2'],
  reading:
    'Messages of OCPP-J are text (OCPP-J 1.6 §4.1.2). To close the connection is what RFC 6455 §7.4.1 provides for a type of data that cannot be accepted (1003); a CALLERROR and silence will do as well. To answer it as if it were text is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a CALL in a binary message', (id) => call(id, 'Heartbeat', {}), 'binary')
      .shouldNotBeAnswered(2);
    await execute(3, Serving);
  },
});
