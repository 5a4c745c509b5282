import { testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_10_CS', 'Field of the wrong type', {
  purpose: 'A CALL has a number where its action has a text: the Charge Point refuses it and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'The table of error codes names this very mistake: a number in place of a text (OCPP-J 1.6 §4.2.3). Which code fits is not said exactly: any code of the table will do, one that speaks of something else is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a ChangeConfiguration whose value is a number', (id) =>
        call(id, 'ChangeConfiguration', { ...attempt, value: Number(attempt.value) }),
      )
      .mustBeRefused(2, 'TypeConstraintViolation', 'FormationViolation', 'PropertyConstraintViolation');
    await execute(3, ServingUnchanged);
  },
});
