import { testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_022_2_CS', 'Change Availability - Already in the State', {
  purpose: 'Asked for the availability that it has, the Charge Point accepts.',
  profile: 'Core',
  requirements: ['1.2 §5.1', '1.2 §6.5'],

  async scenario({ centralSystem, configured: { connectorId } }) {
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId, type: 'Operative' })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.2 §5.1');
    for (const step of [3, 5])
      await centralSystem
        .sends(step, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
        .mustBeAnswered(step + 1, { status: 'Accepted' })
        .per('1.2 §5.1');
  },
});
