import { testCentralSystem } from '#plugfest/1.2';
import { Charging } from '../states/central-system.ts';

export default testCentralSystem('TC12_012_CSMS', 'Remote Stop Charging Session', {
  purpose: 'The Central System stops the transaction that runs, by the id that it gave it.',
  profile: 'Core',
  requirements: ['1.2 §4.9', '1.2 §5.6', '1.2 §6.24'],
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId }, now }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await operator.orders('RemoteStopTransaction', { connectorId });
    await centralSystem
      .mustSend(1, 'RemoteStopTransaction')
      .with({ transactionId })
      .per('1.2 §5.6', '1.2 §6.24')
      .answered(2, { status: 'Accepted' });
    await chargePoint
      .sends(3, 'StopTransaction', { transactionId, timestamp: now(), meterStop: 2000 })
      .mustBeAnswered(4)
      .per('1.2 §4.9');
  },
});
