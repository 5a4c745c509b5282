import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_15_CSMS', 'Payload that is a list', {
  purpose: 'A CALL has a list in place of a payload: the Central System refuses it and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.1', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'Which code fits is not said exactly: any code of the table will do, one that speaks of something else is a warning.',

  async scenario({ chargePoint, execute, configured: { validIdTag } }) {
    await chargePoint
      .sendsRaw(1, 'an Authorize whose payload is a list', (id) => call(id, 'Authorize', [validIdTag]))
      .mustBeRefused(2, 'FormationViolation', 'ProtocolError', 'TypeConstraintViolation');
    await execute(3, Serving);
  },
});
