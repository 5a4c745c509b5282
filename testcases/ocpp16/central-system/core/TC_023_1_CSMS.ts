import { testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_023_1_CSMS', 'Start Charging Session – Authorize invalid', {
  purpose: 'The Central System says of an id tag that it does not know that it is invalid.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §7.2'],
  reading: 'The document prints the validation at step 1; the answer is step 2.',

  async scenario({ chargePoint, operator, configured: { invalidIdTag } }) {
    await operator.notes('EV driver presents an invalid identification');
    await chargePoint
      .sends(1, 'Authorize', { idTag: invalidIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Invalid' } });
  },
});
