import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_20_CSMS', 'Message id that was used before', {
  purpose:
    'Two CALLs have the same message id, the second after the first was answered: the Central System answers both, one way or the other.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.4', 'OCPP-J 1.6 errata §3.1', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'A sender must not use a message id twice, but may do so when it repeats a message (OCPP-J 1.6 errata §3.1): a CALLRESULT and a CALLERROR will do for the second CALL, silence will not.',

  async scenario({ chargePoint, execute, now }) {
    const frame = call(`again-${Date.parse(now())}`, 'Heartbeat', {});
    await chargePoint.sendsRaw(1, 'a CALL', frame).mustBeAnswered(2);
    await chargePoint.sendsRaw(3, 'a CALL with the same message id', frame).mustBeAnswered(4).mustBeRefused(4);
    await execute(5, Serving);
  },
});
