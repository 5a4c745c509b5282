import { testChargePoint } from '#plugfest/1.2';
import { Charging } from '../states/charge-point.ts';

export default testChargePoint('TC12_028_CS', 'Remote Stop Transaction - Rejected', {
  purpose: 'The Charge Point says that it cannot stop a transaction that it does not have, and stops no other one.',
  profile: 'Core',
  requirements: ['1.2 §5.6', '1.2 §6.23'],
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await centralSystem
      .sends(1, 'RemoteStopTransaction', { transactionId: transactionId + 1000 })
      .mustBeAnswered(2, { status: 'Rejected' })
      .per('1.2 §5.6', '1.2 §6.23');
    await chargePoint.mustNotSend(3, 'StopTransaction', { per: ['1.2 §5.6'] });
  },
});
