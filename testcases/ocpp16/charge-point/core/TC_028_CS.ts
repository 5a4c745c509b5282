import { testChargePoint } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';

/** How far the unknown id is from the running one: the tool hands its ids out one by one. */
const FAR = 1000;

export default testChargePoint('TC_028_CS', 'Remote Stop Transaction – Rejected', {
  purpose:
    'The Charge Point rejects a remote stop of a transaction that it does not know; its own transaction goes on.',
  profile: 'Core',
  requirements: ['1.6 §5.12', '1.6 §7.39'],
  reading:
    'Beyond the document: for a moment the case watches whether the transaction goes on, for a Charge Point takes its time to stop one; an answer alone would not show it.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await centralSystem
      .sends(1, 'RemoteStopTransaction', { transactionId: transactionId + FAR })
      .mustBeAnswered(2, { status: 'Rejected' });

    await chargePoint.mustNotSend(3, 'StopTransaction');
  },
});
