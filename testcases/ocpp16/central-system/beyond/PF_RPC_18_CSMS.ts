import { testCentralSystem } from '#plugfest/1.6';
import { Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_18_CSMS', 'CALLRESULT that answers nothing', {
  purpose: 'A CALLRESULT arrives that belongs to no CALL of the Central System: the Central System passes over it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.1.3', 'OCPP-J 1.6 §4.2.3'],
  reading: 'A CALLERROR answers a CALL and nothing else (OCPP-J 1.6 §4.1.3, errata §3.6): whatever comes back fails.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a CALLRESULT to a message id that nobody has used', (id) =>
        JSON.stringify([3, id, { status: 'Accepted' }]),
      )
      .mustBeIgnored(2);
    await execute(3, Serving);
  },
});
