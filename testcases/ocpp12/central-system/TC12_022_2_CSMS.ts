import { testCentralSystem } from '#plugfest/1.2';
import { servesOn } from '../states/central-system.ts';

export default testCentralSystem('TC12_022_2_CSMS', 'Change Availability - Rejected', {
  purpose:
    'The Central System takes it that a connector cannot be taken out of service, and goes on serving the Charge Point.',
  profile: 'Core',
  requirements: ['1.2 §4.5', '1.2 §5.1', '1.2 §6.5', '1.2 §6.6'],

  async scenario(stage) {
    const { centralSystem, operator, configured } = stage;
    const { connectorId } = configured;
    await operator.orders('ChangeAvailability', { connectorId, type: 'Inoperative' });
    await centralSystem
      .mustSend(1, 'ChangeAvailability')
      .with({ connectorId, type: 'Inoperative' })
      .per('1.2 §5.1', '1.2 §6.6')
      .answered(2, { status: 'Rejected' });
    await servesOn(stage, 3);
  },
});
