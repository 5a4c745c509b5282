import { testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_022_4_CSMS', 'Change Availability - Charge Point', {
  purpose: 'The Central System takes a whole Charge Point out of service, which is connector 0.',
  profile: 'Core',
  requirements: ['1.5 §5.2', '1.5 §6.7'],

  async scenario({ centralSystem, operator }) {
    await operator.orders('ChangeAvailability', { connectorId: 0, type: 'Inoperative' });
    await centralSystem
      .mustSend(1, 'ChangeAvailability')
      .with({ connectorId: 0, type: 'Inoperative' })
      .per('1.5 §5.2', '1.5 §6.7')
      .answered(2, { status: 'Accepted' });
  },
});
