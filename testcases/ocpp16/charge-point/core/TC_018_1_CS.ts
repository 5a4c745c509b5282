import { has, inAnyOrder, not, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

export default testChargePoint('TC_018_1_CS', 'Unlock Connector - With Charging Session (Not fixed cable)', {
  purpose:
    'Asked to unlock a connector in use, the Charge Point ends the transaction, says why, and lets the cable go.',
  profile: 'Core',
  requirements: ['1.6 §4.9', '1.6 §4.10', '1.6 §5.18'],
  prerequisites: not(has('FixedCable')),
  reading:
    'The transaction is to be finished first (1.6 §5.18), so steps 3 and 5 may also come before the answer of step 2; among themselves they may be reversed (general conventions).',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId } }) {
    const started = chargePoint.last('StartTransaction');

    await inAnyOrder(
      centralSystem
        .sends(1, 'UnlockConnector', { connectorId })
        .mustBeAnswered(2, { status: 'Unlocked' })
        .per('1.6 §5.18'),
      chargePoint
        .mustSend(3, 'StopTransaction')
        .with({ ...endOf(started), reason: 'UnlockCommand' })
        .per('1.6 §4.10', '1.6 §5.18')
        .answered(4),
      chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .per('1.6 §4.9')
        .answered(6),
    );

    await operator.unplugs(connectorId);
    await chargePoint
      .mustSend(7, 'StatusNotification')
      .with({ connectorId, status: 'Available' })
      .per('1.6 §4.9')
      .answered(8);
  },
});
