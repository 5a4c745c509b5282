import { ifSent, inAnyOrder, testChargePoint } from '#plugfest/1.5';
import { Charging, endOf } from '../states/charge-point.ts';

export default testChargePoint('TC15_022_3_CS', 'Change Availability - Scheduled', {
  purpose: 'A connector that somebody charges at is taken out of service when the transaction is over, and not before.',
  profile: 'Core',
  requirements: ['1.5 §4.9', '1.5 §5.2', '1.5 §6.8'],
  reading:
    'The change is due when the transaction has finished (1.5 §5.2): it may be told at once, or when the cable is gone.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, statusOf, configured: { connectorId } }) {
    const started = chargePoint.last('StartTransaction');
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Scheduled' })
      .per('1.5 §5.2');
    await chargePoint.mustNotSend(3, 'StopTransaction', { per: ['1.5 §5.2'] });

    const unavailable = () =>
      chargePoint
        .mustSend(8, 'StatusNotification')
        .with({ connectorId, status: 'Unavailable' })
        .per('1.5 §4.9', '1.5 §5.2')
        .answered(9);
    const early = unavailable();
    await inAnyOrder(
      ifSent(early),
      centralSystem
        .sends(4, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
        .mustBeAnswered(5, { status: 'Accepted' })
        .per('1.5 §5.10'),
      chargePoint.mustSend(6, 'StopTransaction').with(endOf(started)).per('1.5 §4.10').answered(7),
    );
    if (early.met || statusOf(connectorId) === 'Unavailable') return;
    await operator.unplugs(connectorId);
    await unavailable();
  },
});
