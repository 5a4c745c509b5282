import { testChargePoint } from '#plugfest/1.6';
import { call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_11_CS', 'Number written as text', {
  purpose: 'A CALL has a text where its action has a number: the Charge Point answers, and should refuse it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'The number can be read without doubt, and what the message says changes nothing: a CALLRESULT is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a ChangeAvailability whose connectorId is a text', (id) =>
        call(id, 'ChangeAvailability', { connectorId: '0', type: 'Operative' }),
      )
      .shouldBeRefused(2, 'TypeConstraintViolation', 'FormationViolation', 'PropertyConstraintViolation');
    await execute(3, ServingUnchanged);
  },
});
