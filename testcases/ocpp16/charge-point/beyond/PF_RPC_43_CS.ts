import { atOnce, testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_43_CS', 'Message id of a CALL that is still open', {
  purpose:
    'Two CALLs with one message id follow one another without a pause: the Charge Point answers under that id, and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.4', 'OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'Only the sender is bound (OCPP-J 1.6 §4.1.4). As both CALLs have one id nobody can tell which of them an answer is for: the first one is owed a CALLRESULT or a CALLERROR, the second one may be answered in any way or passed over, and a connection that is closed for it is a warning.',

  async scenario({ centralSystem, execute, now }) {
    const frame = call(`twice-${Date.parse(now())}`, 'GetConfiguration', { key: [attempt.key] });
    await atOnce(
      centralSystem.sendsRaw(1, 'a CALL', frame).mustBeAnswered(2).mustBeRefused(2),
      centralSystem.sendsRaw(3, 'another CALL with the message id of the first, which is open', frame).mayBeAnswered(4),
    );
    await execute(5, Serving);
  },
});
