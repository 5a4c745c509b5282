import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_10_CSMS', 'Field of the wrong type', {
  purpose: 'A CALL has a number where its action has a text: the Central System refuses it and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'The table of error codes names this very mistake: a number in place of a text (OCPP-J 1.6 §4.2.3). Which code fits is not said exactly: any code of the table will do, one that speaks of something else is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a BootNotification whose model is a number', (id) =>
        call(id, 'BootNotification', { chargePointVendor: 'Plugfest', chargePointModel: 17 }),
      )
      .mustBeRefused(2, 'TypeConstraintViolation', 'FormationViolation', 'PropertyConstraintViolation');
    await execute(3, Serving);
  },
});
