import { testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_09_CS', 'Field that the action does not have', {
  purpose: 'A CALL has a field that its action does not define: the Charge Point answers, and should refuse it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 errata §3.2', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'Extra fields are not allowed (OCPP-J 1.6 errata §3.2), but that binds the sender; nothing forbids a receiver to pass over them: a CALLRESULT is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a GetConfiguration with a field of its own', (id) =>
        call(id, 'GetConfiguration', { key: [attempt.key], vendorSpecific: true }),
      )
      .shouldBeRefused(
        2,
        'FormationViolation',
        'ProtocolError',
        'PropertyConstraintViolation',
        'OccurenceConstraintViolation',
      );
    await execute(3, ServingUnchanged);
  },
});
