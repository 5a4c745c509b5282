import { has, inAnyOrder, is, oneOf, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

export default testChargePoint(
  'TC_005_2_CS',
  'EV Side Disconnected - StopTransactionOnEVSideDisconnect = true - UnlockConnectorOnEVSideDisconnect = false',
  {
    purpose:
      'When the cable is taken out of the car, the Charge Point stops the transaction and keeps its own side locked until it is told to unlock.',
    profile: 'Core',
    requirements: ['1.6 §4.9', '1.6 §4.10', '1.6 §5.18', '1.6 §9.1'],
    prerequisites: has('StopOnEVSideDisconnect'),
    reading:
      'A short SuspendedEV or SuspendedEVSE on the way to step 3 is legal (1.6 §4.9). Step 6 is taken as printed: a Charge Point without a fixed cable may also answer NotSupported.',
    before: {
      configuration: {
        MinimumStatusDuration: is(0, 'if implemented'),
        StopTransactionOnEVSideDisconnect: is(true),
        UnlockConnectorOnEVSideDisconnect: is(false),
      },
      state: Charging,
    },

    async scenario({ chargePoint, centralSystem, operator, configured: { connectorId } }) {
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
          .with({ connectorId, status: oneOf('Finishing', 'Available') })
          .passingOver('suspended on the way', ({ status }) => status.startsWith('Suspended'))
          .per('1.6 §4.9')
          .answered(4),
      );

      await centralSystem
        .sends(5, 'UnlockConnector', { connectorId })
        .mustBeAnswered(6, { status: oneOf('Unlocked', 'NotSupported') })
        .per('1.6 §5.18');
    },
  },
);
