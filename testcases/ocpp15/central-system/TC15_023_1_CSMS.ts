import { testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_023_1_CSMS', 'Start Charging Session - Authorize Invalid', {
  purpose: 'The Central System says of an id tag that it does not know why nobody may charge with it.',
  profile: 'Core',
  requirements: ['1.5 §4.1', '1.5 §6.2', '1.5 §7.2'],

  async scenario({ chargePoint, configured: { invalidIdTag } }) {
    await chargePoint
      .sends(1, 'Authorize', { idTag: invalidIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Invalid' } })
      .per('1.5 §4.1', '1.5 §7.2');
  },
});
