import { atOnce, testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_21_CS', 'CALL while one is open', {
  purpose:
    'Two CALLs follow one another without a pause: the Charge Point answers both, each under its own message id.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.1', 'OCPP-J 1.6 §4.2.2'],
  reading:
    'A sender should wait for the answer before it sends the next CALL (OCPP-J 1.6 §4.1.1); what a receiver does with one that comes too early is not said: the second one may be refused, but not lost.',

  async scenario({ centralSystem, execute }) {
    const reading = (id: string): string => call(id, 'GetConfiguration', { key: [attempt.key] });
    await atOnce(
      centralSystem.sendsRaw(1, 'a CALL', reading).mustBeAnswered(2),
      centralSystem
        .sendsRaw(3, 'another CALL before the first is answered', reading)
        .mustBeAnswered(4)
        .mustBeRefused(4),
    );
    await execute(5, Serving);
  },
});
