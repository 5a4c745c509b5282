import { has, testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_023_3_CSMS', 'Start Charging Session - Authorize Blocked', {
  purpose: 'The Central System says of an id tag that it is blocked why nobody may charge with it.',
  profile: 'Core',
  requirements: ['1.2 §4.1', '1.2 §6.1', '1.2 §7.1'],
  prerequisites: has('BlockedIdTags'),

  async scenario({ chargePoint, configured: { blockedIdTag } }) {
    await chargePoint
      .sends(1, 'Authorize', { idTag: blockedIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Blocked' } })
      .per('1.2 §4.1', '1.2 §7.1');
  },
});
