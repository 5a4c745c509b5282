import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_09_CSMS', 'Field that the action does not have', {
  purpose: 'A CALL has a field that its action does not define: the Central System answers, and should refuse it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 errata §3.2', 'OCPP-J 1.6 errata §3.8'],
  reading:
    'Extra fields are not allowed (OCPP-J 1.6 errata §3.2), but that binds the sender; nothing forbids a receiver to pass over them: a CALLRESULT is a warning.',

  async scenario({ chargePoint, execute, configured: { validIdTag } }) {
    await chargePoint
      .sendsRaw(1, 'an Authorize with a field of its own', (id) =>
        call(id, 'Authorize', { idTag: validIdTag, vendorSpecific: true }),
      )
      .shouldBeRefused(
        2,
        'FormationViolation',
        'ProtocolError',
        'PropertyConstraintViolation',
        'OccurenceConstraintViolation',
      );
    await execute(3, Serving);
  },
});
