import { testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_022_4_CSMS', 'Change Availability - Charge Point', {
  purpose: 'The Central System takes a whole Charge Point out of service, which is connector 0.',
  profile: 'Core',
  requirements: ['1.2 §5.1', '1.2 §6.6'],

  async scenario({ centralSystem, operator }) {
    await operator.orders('ChangeAvailability', { connectorId: 0, type: 'Inoperative' });
    await centralSystem
      .mustSend(1, 'ChangeAvailability')
      .with({ connectorId: 0, type: 'Inoperative' })
      .per('1.2 §5.1', '1.2 §6.6')
      .answered(2, { status: 'Accepted' });
  },
});
