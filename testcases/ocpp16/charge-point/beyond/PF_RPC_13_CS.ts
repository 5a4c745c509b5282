import { testChargePoint } from '#plugfest/1.6';
import { call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_13_CS', 'Text that is too long', {
  purpose: 'A CALL has a text that is longer than its type allows: the Charge Point answers, and should refuse it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 errata §3.8'],
  reading: 'What is too long cannot be known, and whoever merely says so has understood: a CALLRESULT is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a GetConfiguration of a key of 51 characters', (id) =>
        call(id, 'GetConfiguration', { key: ['x'.repeat(51)] }),
      )
      .shouldBeRefused(
        2,
        'PropertyConstraintViolation',
        'TypeConstraintViolation',
        'FormationViolation',
        'OccurenceConstraintViolation',
      );
    await execute(3, ServingUnchanged);
  },
});
