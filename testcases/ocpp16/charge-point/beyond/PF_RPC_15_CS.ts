import { testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_15_CS', 'Payload that is a list', {
  purpose: 'A CALL has a list in place of a payload: the Charge Point refuses it and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.1', 'OCPP-J 1.6 §4.2.3'],
  reading:
    'Which code fits is not said exactly: any code of the table will do, one that speaks of something else is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a GetConfiguration whose payload is a list', (id) => call(id, 'GetConfiguration', [attempt.key]))
      .mustBeRefused(2, 'FormationViolation', 'ProtocolError', 'TypeConstraintViolation');
    await execute(3, ServingUnchanged);
  },
});
