import { testCentralSystem } from '#plugfest/1.2';
import { servesOn } from '../states/central-system.ts';

export default testCentralSystem('TC12_030_CSMS', 'Unlock Connector - Rejected', {
  purpose: 'The Central System takes it that a connector cannot be unlocked, and goes on serving the Charge Point.',
  profile: 'Core',
  requirements: ['1.2 §4.5', '1.2 §5.8', '1.2 §6.33'],

  async scenario(stage) {
    const {
      centralSystem,
      operator,
      configured: { connectorId },
    } = stage;
    await operator.orders('UnlockConnector', { connectorId });
    await centralSystem
      .mustSend(1, 'UnlockConnector')
      .with({ connectorId })
      .per('1.2 §5.8', '1.2 §6.34')
      .answered(2, { status: 'Rejected' });
    await servesOn(stage, 3);
  },
});
