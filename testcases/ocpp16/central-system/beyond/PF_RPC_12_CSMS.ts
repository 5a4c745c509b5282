import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_12_CSMS', 'Value outside of the enumeration', {
  purpose: 'A CALL has a word that its enumeration does not know: the Central System refuses it and goes on serving.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 §4.2.2', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'Which code fits is not said exactly: any code of the table will do, one that speaks of something else is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a StatusNotification of an unknown status', (id) =>
        call(id, 'StatusNotification', { connectorId: 0, errorCode: 'NoError', status: 'Somehow' }),
      )
      .mustBeRefused(2, 'PropertyConstraintViolation', 'TypeConstraintViolation', 'FormationViolation');
    await execute(3, Serving);
  },
});
