import { assume, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_102_CSMS', 'Id Tag in Other Letters', {
  purpose: 'The Central System knows an id tag whether its letters are small or capital.',
  profile: 'Core',
  requirements: ['1.5 §3.8', '1.5 §4.1', '1.5 §7.20'],

  async scenario({ chargePoint, configured: { validIdTag } }) {
    const small = validIdTag.toLowerCase();
    const other = small === validIdTag ? validIdTag.toUpperCase() : small;
    assume(other !== validIdTag, 'validIdTag has no letters: configure one that has some');
    await chargePoint
      .sends(1, 'Authorize', { idTag: other })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } })
      .per('1.5 §4.1', '1.5 §7.20');
  },
});
