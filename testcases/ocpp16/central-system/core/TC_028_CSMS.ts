import { testCentralSystem } from '#plugfest/1.6';
import { Charging } from '../../states/central-system.ts';

export default testCentralSystem('TC_028_CSMS', 'Remote Stop Transaction – Rejected', {
  purpose: 'The Central System takes it that a Charge Point refuses to stop a transaction.',
  profile: 'Core',
  requirements: ['1.6 §5.12'],
  reading:
    'The document speaks of an unknown transaction id, but a Central System has no reason to name one: it must name the running transaction (§5.12), which the operator does not, and the Charge Point refuses as if it did not know it.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId } }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;

    await operator.orders('RemoteStopTransaction', { connectorId });
    await centralSystem
      .mustSend(1, 'RemoteStopTransaction')
      .with({ transactionId })
      .per('1.6 §5.12')
      .answered(2, { status: 'Rejected' });
  },
});
