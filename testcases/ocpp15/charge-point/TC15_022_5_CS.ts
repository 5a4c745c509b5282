import { ifSent, inAnyOrder, oneOf, testChargePoint } from '#plugfest/1.5';
import { Charging, endOf } from '../states/charge-point.ts';

export default testChargePoint('TC15_022_5_CS', 'Change Availability - Charge Point - Scheduled', {
  purpose:
    'A Charge Point at which somebody charges is taken out of service as a whole when the transaction is over, and not before.',
  profile: 'Core',
  requirements: ['1.5 §4.9', '1.5 §5.2', '1.5 §5.9', '1.5 §6.7', '1.5 §6.8'],
  reading:
    'The change is due when the transaction has finished (1.5 §5.2): it may be told at once, or when the cable is gone, of the Charge Point as a whole (connector 0) or of the connector. Connectors at which nobody charges may change before.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, statusOf, settled, configured: { connectorId, validIdTag } }) {
    const started = chargePoint.last('StartTransaction');
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId: 0, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Scheduled' })
      .per('1.5 §5.2', '1.5 §6.7');
    await chargePoint.mustNotSend(3, 'StopTransaction', { per: ['1.5 §5.2'] });

    const unavailable = () =>
      chargePoint
        .mustSend(8, 'StatusNotification')
        .with({ connectorId: oneOf(0, connectorId), status: 'Unavailable' })
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
    const told = early.met !== undefined || [0, connectorId].some((id) => statusOf(id) === 'Unavailable');
    await operator.unplugs(connectorId);
    if (!told) await unavailable();
    await settled();
    await centralSystem
      .sends(10, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(11, { status: 'Rejected' })
      .per('1.5 §5.2', '1.5 §5.9');
  },
});
