import { has, ifSent, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

export default testChargePoint('PF_AVAILABILITY_01_CS', 'Change of availability during a transaction', {
  purpose: 'A connector that is taken out of service while it charges goes on charging, and is Unavailable afterwards.',
  profile: 'Core',
  requirements: ['1.6 §4.9', '1.6 §4.10', '1.6 §5.2'],
  prerequisites: has('TokenReader'),
  reading:
    'The change follows the end of the transaction: whether the Charge Point waits until the cable is out, and tells Finishing meanwhile, is left to it.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    const { connectorId, validIdTag, transactionDuration } = configured;
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Scheduled' })
      .per('1.6 §5.2');
    await chargePoint.mustNotSend(3, 'StopTransaction', { seconds: transactionDuration, per: ['1.6 §5.2'] });

    await operator.presents(validIdTag);
    const unavailable = () =>
      chargePoint
        .mustSend(7, 'StatusNotification')
        .with({ connectorId, status: 'Unavailable' })
        .passingOver('the end of the transaction', ({ status }) => status === 'Finishing')
        .per('1.6 §5.2')
        .answered(8);
    const early = unavailable();
    await inAnyOrder(
      chargePoint
        .mustSend(5, 'StopTransaction')
        .with(endOf(chargePoint.last('StartTransaction')))
        .per('1.6 §4.10')
        .answered(6),
      ifSent(early),
    );
    await operator.unplugs(connectorId);
    if (!early.met) await unavailable();
  },
});
