import { has, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_023_3_CSMS', 'Start Charging Session - Authorize Blocked', {
  purpose: 'The Central System says of an id tag that it is blocked why nobody may charge with it.',
  profile: 'Core',
  requirements: ['1.5 §4.1', '1.5 §6.2', '1.5 §7.2'],
  prerequisites: has('BlockedIdTags'),

  async scenario({ chargePoint, configured: { blockedIdTag } }) {
    await chargePoint
      .sends(1, 'Authorize', { idTag: blockedIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Blocked' } })
      .per('1.5 §4.1', '1.5 §7.2');
  },
});
