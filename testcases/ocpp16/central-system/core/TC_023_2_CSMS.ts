import { has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_023_2_CSMS', 'Start Charging Session – Authorize expired', {
  purpose: 'The Central System says of an id tag whose time is over that it has expired.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §7.2'],
  prerequisites: has('ExpiredIdTags'),
  reading: 'The document prints the validation at step 1; the answer is step 2.',

  async scenario({ chargePoint, operator, configured: { expiredIdTag } }) {
    await operator.notes('EV driver presents an expired identification');
    await chargePoint
      .sends(1, 'Authorize', { idTag: expiredIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Expired' } });
  },
});
