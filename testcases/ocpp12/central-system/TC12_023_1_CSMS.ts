import { testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_023_1_CSMS', 'Start Charging Session - Authorize Invalid', {
  purpose: 'The Central System says of an id tag that it does not know why nobody may charge with it.',
  profile: 'Core',
  requirements: ['1.2 §4.1', '1.2 §6.1', '1.2 §7.1'],

  async scenario({ chargePoint, configured: { invalidIdTag } }) {
    await chargePoint
      .sends(1, 'Authorize', { idTag: invalidIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Invalid' } })
      .per('1.2 §4.1', '1.2 §7.1');
  },
});
