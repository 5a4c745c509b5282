import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_08_CSMS', 'Required field that is missing', {
  purpose: 'A CALL lacks a field that its action requires: the Central System refuses it and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'A missing field is named as a reason for a CALLERROR (OCPP-J 1.6 §4.2.3). Which code fits is not said exactly: any code of the table will do, one that speaks of something else is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a BootNotification without its vendor', (id) =>
        call(id, 'BootNotification', { chargePointModel: 'Plugfest' }),
      )
      .mustBeRefused(2, 'OccurenceConstraintViolation', 'ProtocolError', 'FormationViolation');
    await execute(3, Serving);
  },
});
