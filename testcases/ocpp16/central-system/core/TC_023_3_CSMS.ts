import { has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_023_3_CSMS', 'Start Charging Session – Authorize blocked', {
  purpose: 'The Central System says of a blocked id tag that it is blocked.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §7.2'],
  prerequisites: has('BlockedIdTags'),
  reading: 'The document prints the validation at step 1; the answer is step 2.',

  async scenario({ chargePoint, operator, configured: { blockedIdTag } }) {
    await operator.notes('EV driver presents a blocked identification');
    await chargePoint
      .sends(1, 'Authorize', { idTag: blockedIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Blocked' } });
  },
});
