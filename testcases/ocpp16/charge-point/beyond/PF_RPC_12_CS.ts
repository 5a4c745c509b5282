import { testChargePoint } from '#plugfest/1.6';
import { call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_12_CS', 'Value outside of the enumeration', {
  purpose: 'A CALL has a word that its enumeration does not know: the Charge Point refuses it and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'Which code fits is not said exactly: any code of the table will do, one that speaks of something else is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a ChangeAvailability of an unknown type', (id) =>
        call(id, 'ChangeAvailability', { connectorId: 0, type: 'Sometimes' }),
      )
      .mustBeRefused(2, 'PropertyConstraintViolation', 'TypeConstraintViolation', 'FormationViolation');
    await execute(3, ServingUnchanged);
  },
});
