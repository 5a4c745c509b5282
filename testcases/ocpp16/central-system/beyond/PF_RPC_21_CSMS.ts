import { atOnce, testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_21_CSMS', 'CALL while one is open', {
  purpose:
    'Two CALLs follow one another without a pause: the Central System answers both, each under its own message id.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.1', 'OCPP-J 1.6 §4.2.2'],
  reading:
    'A sender should wait for the answer before it sends the next CALL (OCPP-J 1.6 §4.1.1); what a receiver does with one that comes too early is not said: the second one may be refused, but not lost.',

  async scenario({ chargePoint, execute }) {
    const heartbeat = (id: string): string => call(id, 'Heartbeat', {});
    await atOnce(
      chargePoint.sendsRaw(1, 'a CALL', heartbeat).mustBeAnswered(2),
      chargePoint
        .sendsRaw(3, 'another CALL before the first is answered', heartbeat)
        .mustBeAnswered(4)
        .mustBeRefused(4),
    );
    await execute(5, Serving);
  },
});
