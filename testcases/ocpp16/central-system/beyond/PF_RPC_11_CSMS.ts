import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_11_CSMS', 'Number written as text', {
  purpose: 'A CALL has a text where its action has a number: the Central System answers, and should refuse it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'The number can be read without doubt, and what the message says changes nothing: a CALLRESULT is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'a StatusNotification whose connectorId is a text', (id) =>
        call(id, 'StatusNotification', { connectorId: '0', errorCode: 'NoError', status: 'Available' }),
      )
      .shouldBeRefused(2, 'TypeConstraintViolation', 'FormationViolation', 'PropertyConstraintViolation');
    await execute(3, Serving);
  },
});
