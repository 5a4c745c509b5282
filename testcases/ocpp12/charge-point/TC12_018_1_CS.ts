import { has, inAnyOrder, testChargePoint } from '#plugfest/1.2';
import { Charging, endOf } from '../states/charge-point.ts';

export default testChargePoint('TC12_018_1_CS', 'Unlock Connector - With Charging Session', {
  purpose: 'The Charge Point ends the transaction that runs on a connector that it is to unlock.',
  profile: 'Core',
  requirements: ['1.2 §4.9', '1.2 §5.8', '1.2 §6.33'],
  prerequisites: has('ConnectorLock'),
  reading:
    'The transaction is finished before the connector is unlocked (1.2 §5.8); the answer and the StopTransaction may pass each other all the same.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, configured: { connectorId } }) {
    const started = chargePoint.last('StartTransaction');
    await inAnyOrder(
      centralSystem
        .sends(1, 'UnlockConnector', { connectorId })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.2 §5.8'),
      chargePoint.mustSend(3, 'StopTransaction').with(endOf(started)).per('1.2 §4.9', '1.2 §5.8').answered(4),
    );
  },
});
