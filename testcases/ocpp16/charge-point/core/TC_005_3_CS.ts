import { has, inAnyOrder, is, oneOf, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

const INFO = 'EV side disconnected';
const isSuspended = (status: string): boolean => status === 'SuspendedEV' || status === 'SuspendedEVSE';

export default testChargePoint(
  'TC_005_3_CS',
  'EV Side Disconnected - StopTransactionOnEVSideDisconnect = false - UnlockConnectorOnEVSideDisconnect = false',
  {
    purpose:
      'When the cable is taken out of the car, the Charge Point suspends the transaction and says why; it stops when the Central System asks for it.',
    profile: 'Core',
    requirements: ['1.6 §4.9', '1.6 §4.10', '1.6 §5.12', '1.6 §9.1'],
    prerequisites: has('StopOnEVSideDisconnectWritable'),
    reading:
      'Step 1, "SuspendedEV and/or SuspendedEVSE": either may come without an info as well, since a car stops charging before it lets its cable go (1.6 §4.9, C4), but one of them must say why. The document makes an obligation of the info that 1.6 §4.9 recommends. Step 4 has no validation; the transaction is running, so it is Accepted (1.6 §5.12).',
    before: {
      configuration: {
        MinimumStatusDuration: is(0, 'if implemented'),
        StopTransactionOnEVSideDisconnect: is(false),
        UnlockConnectorOnEVSideDisconnect: is(false),
      },
      state: Charging,
    },

    async scenario({ chargePoint, centralSystem, operator, claims, configured: { connectorId } }) {
      const started = chargePoint.last('StartTransaction');

      await operator.unplugs(connectorId, { side: 'ev' });
      // A car stops charging before it lets its cable go, so a suspended status that does not say why may come first.
      await chargePoint
        .mustSend(1, 'StatusNotification')
        .with({ connectorId, status: oneOf('SuspendedEV', 'SuspendedEVSE'), info: INFO })
        .passingOver('suspended before the cable was out', ({ status, info }) => isSuspended(status) && info !== INFO)
        .per('1.6 §4.9')
        .answered(2);

      await centralSystem
        .sends(3, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
        .mustBeAnswered(4, { status: 'Accepted' })
        .per('1.6 §5.12');

      await inAnyOrder(
        chargePoint
          .mustSend(5, 'StatusNotification')
          .with({ connectorId, status: claims('FixedCable') ? oneOf('Finishing', 'Available') : 'Finishing' })
          .passingOver('suspended on the way', ({ status }) => isSuspended(status))
          .per('1.6 §4.9')
          .answered(6),
        chargePoint
          .mustSend(7, 'StopTransaction')
          .with({ ...endOf(started), reason: 'Remote' })
          .per('1.6 §4.10', '1.6 §5.12')
          .answered(8),
      );
    },
  },
);
