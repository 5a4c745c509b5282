import { all, has, inAnyOrder, is, not, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

export default testChargePoint(
  'TC_005_1_CS',
  'EV Side Disconnected - StopTransactionOnEVSideDisconnect = true - UnlockConnectorOnEVSideDisconnect = true',
  {
    purpose:
      'When the cable is taken out of the car, the Charge Point stops the transaction, as it is configured to, and waits for the cable to be taken out on its own side.',
    profile: 'Core',
    requirements: ['1.6 §4.9', '1.6 §4.10', '1.6 §9.1'],
    prerequisites: all(not(has('FixedCable')), has('StopOnEVSideDisconnect')),
    reading:
      'That the cable comes free at the Charge Point shows nowhere in the messages; the document does not look at it either.',
    before: {
      configuration: {
        MinimumStatusDuration: is(0, 'if implemented'),
        StopTransactionOnEVSideDisconnect: is(true),
        UnlockConnectorOnEVSideDisconnect: is(true),
      },
      state: Charging,
    },

    async scenario({ chargePoint, operator, configured: { connectorId } }) {
      const started = chargePoint.last('StartTransaction');

      await operator.unplugs(connectorId, { side: 'ev' });
      await inAnyOrder(
        chargePoint
          .mustSend(1, 'StopTransaction')
          .with({ ...endOf(started), reason: 'EVDisconnected' })
          .per('1.6 §4.10')
          .answered(2),
        chargePoint
          .mustSend(3, 'StatusNotification')
          .with({ connectorId, status: 'Finishing' })
          .per('1.6 §4.9')
          .answered(4),
      );
    },
  },
);
