import { testCentralSystem } from '#plugfest/1.2';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC12_018_1_CSMS', 'Unlock Connector - With Charging Session', {
  purpose: 'The Central System unlocks a connector at which somebody charges, and takes the end of his transaction.',
  profile: 'Core',
  requirements: ['1.2 §4.9', '1.2 §5.8', '1.2 §6.34'],
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await operator.orders('UnlockConnector', { connectorId });
    await centralSystem
      .mustSend(1, 'UnlockConnector')
      .with({ connectorId })
      .per('1.2 §5.8', '1.2 §6.34')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(4)
      .per('1.2 §4.9');
  },
});
