import { testChargePoint } from '#plugfest/1.6';
import { attempt, call, Serving, ServingUnchanged } from '../../states/charge-point-serving.ts';

export default testChargePoint('PF_RPC_08_CS', 'Required field that is missing', {
  purpose: 'A CALL lacks a field that its action requires: the Charge Point refuses it and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'A missing field is named as a reason for a CALLERROR (OCPP-J 1.6 §4.2.3). Which code fits is not said exactly: any code of the table will do, one that speaks of something else is a warning.',
  before: { state: Serving },

  async scenario({ centralSystem, execute }) {
    await centralSystem
      .sendsRaw(1, 'a ChangeConfiguration without its value', (id) =>
        call(id, 'ChangeConfiguration', { key: attempt.key }),
      )
      .mustBeRefused(2, 'OccurenceConstraintViolation', 'ProtocolError', 'FormationViolation');
    await execute(3, ServingUnchanged);
  },
});
