import { testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_39_CS', 'Binary message', {
  purpose:
    'A CALL comes as a binary message: the Charge Point does not take it, and comes back where it has closed the connection.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.2', 'OCPP-J 1.6 §5.5'],
  reading:
    'Messages of OCPP-J are text (OCPP-J 1.6 §4.1.2). To close the connection is what RFC 6455 §7.4.1 provides for a type of data that cannot be accepted (1003); a CALLERROR and silence will do as well. To answer it as if it were text is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    const reading = (id: string): string => call(id, 'GetConfiguration', { key: [attempt.key] });
    await centralSystem.sendsRaw(1, 'a CALL in a binary message', reading, 'binary').shouldNotBeAnswered(2);
    await execute(3, ServingUnchanged);
  },
});
