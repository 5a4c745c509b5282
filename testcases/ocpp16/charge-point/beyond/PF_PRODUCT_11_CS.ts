import { inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

const ATTEMPTS = 3;
/** Seconds. */
const INTERVAL = 5;

export default testChargePoint('PF_PRODUCT_11_CS', 'Transaction message that cannot be processed', {
  purpose:
    'The Charge Point repeats a StopTransaction that the Central System cannot process, and waits longer each time.',
  profile: 'Core',
  requirements: ['1.6 §3.7.1', '1.6 §4.9', '1.6 §4.10', '1.6 §5.12', '1.6 §9.1.31', '1.6 §9.1.32'],
  reading:
    'How often a message is repeated, and how long the Charge Point waits before, should be as its configuration says (1.6 §3.7.1): a breach is a warning.',
  before: {
    configuration: { TransactionMessageAttempts: is(ATTEMPTS), TransactionMessageRetryInterval: is(INTERVAL) },
    state: Charging,
  },

  async scenario({ chargePoint, centralSystem, configured: { connectorId } }) {
    const started = chargePoint.last('StartTransaction');
    await centralSystem
      .sends(1, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.12');
    const first = chargePoint
      .mustSend(3, 'StopTransaction')
      .with(endOf(started))
      .per('1.6 §4.10')
      .refused(4, 'InternalError');
    await inAnyOrder(
      first,
      chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .per('1.6 §4.9')
        .answered(6),
    );

    for (let attempt = 2, before = first.met; attempt <= ATTEMPTS && before; attempt++)
      before = await chargePoint
        .shouldSend(7, 'StopTransaction')
        .with(endOf(started))
        .noSoonerThan(INTERVAL * (attempt - 1), before)
        .per('1.6 §3.7.1', '1.6 §9.1.31', '1.6 §9.1.32')
        .refused(8, 'InternalError');
  },
});
