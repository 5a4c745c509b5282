import { testCentralSystem } from '#plugfest/1.6';
import { call, Serving } from '../../states/central-system-serving.ts';

export default testCentralSystem('PF_RPC_13_CSMS', 'Text that is too long', {
  purpose: 'A CALL has a text that is longer than its type allows: the Central System answers, and should refuse it.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §4.2.3', 'OCPP-J 1.6 errata §3.8'],
  reading: 'What is too long cannot be known, and whoever merely says so has understood: a CALLRESULT is a warning.',

  async scenario({ chargePoint, execute }) {
    await chargePoint
      .sendsRaw(1, 'an Authorize of an id tag of 21 characters', (id) =>
        call(id, 'Authorize', { idTag: 'x'.repeat(21) }),
      )
      .shouldBeRefused(
        2,
        'PropertyConstraintViolation',
        'TypeConstraintViolation',
        'FormationViolation',
        'OccurenceConstraintViolation',
      );
    await execute(3, Serving);
  },
});
