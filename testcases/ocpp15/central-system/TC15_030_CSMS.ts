import { testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC15_030_CSMS', 'Unlock Connector - Rejected', {
  purpose: 'The Central System takes it that a connector cannot be unlocked, and goes on serving the Charge Point.',
  profile: 'Core',
  requirements: ['1.5 §4.6', '1.5 §5.14', '1.5 §6.46'],

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId }, now }) {
    await operator.orders('UnlockConnector', { connectorId });
    await centralSystem
      .mustSend(1, 'UnlockConnector')
      .with({ connectorId })
      .per('1.5 §5.14', '1.5 §6.45')
      .answered(2, { status: 'Rejected' });
    await chargePoint
      .sends(3, 'Heartbeat', {})
      .mustBeAnswered(4, { currentTime: presentTime(now()) })
      .per('1.5 §4.6');
  },
});
