import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_28_CSMS', 'Form of a CALLERROR', {
  purpose:
    'Whatever the Central System refuses, its CALLERROR has five elements, a code of the table, a description that is a text and details that are an object.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 errata §3.9'],
  reading:
    'The codes FormationViolation and OccurenceConstraintViolation are official in this spelling (OCPP-J 1.6 errata §5); the corrected ones of OCPP 2.x are a warning, any other word fails.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a CALL of an unknown action', (id) => call(id, 'MakeCoffee', {}))
      .mustBeRefused(2, 'NotImplemented');
    await chargePoint
      .sendsRaw(3, 'a BootNotification without its vendor', (id) =>
        call(id, 'BootNotification', { chargePointModel: 'Plugfest' }),
      )
      .mustBeRefused(4, 'OccurenceConstraintViolation', 'ProtocolError', 'FormationViolation');
    await chargePoint
      .sendsRaw(5, 'a Heartbeat whose payload is a list', (id) => call(id, 'Heartbeat', []))
      .mustBeRefused(6, 'FormationViolation', 'ProtocolError', 'TypeConstraintViolation');
    await execute(7, Serving);
  },
});
