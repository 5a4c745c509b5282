import { has, testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_023_2_CSMS', 'Start Charging Session - Authorize Expired', {
  purpose: 'The Central System says of an id tag that it has expired why nobody may charge with it.',
  profile: 'Core',
  requirements: ['1.2 §4.1', '1.2 §6.1', '1.2 §7.1'],
  prerequisites: has('ExpiredIdTags'),

  async scenario({ chargePoint, configured: { expiredIdTag } }) {
    await chargePoint
      .sends(1, 'Authorize', { idTag: expiredIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Expired' } })
      .per('1.2 §4.1', '1.2 §7.1');
  },
});
