import { expect, inAnyOrder, is, testChargePoint, theConfigured } from '#plugfest/1.5';
import { Charging, endOf } from '../states/charge-point.ts';
import { REGISTER } from '../states/meter-values.ts';

/** Intervals that the transaction lasts. */
const INTERVALS = 2.5;

export default testChargePoint('TC15_072_CS', 'Meter Values of a Whole Transaction', {
  purpose: 'At the end of a transaction the Charge Point tells the samples that it has taken for that.',
  profile: 'Core',
  requirements: ['1.5 §4.10', '1.5 §6.9.1', '1.5 §6.43', '1.5 §7.36'],
  reading:
    'The Charge Point must have the setting StopTxnSampledData, which asks for samples every MeterValueSampleInterval (1.5 §6.9.1); without it the case says nothing.',
  before: {
    configuration: {
      MeterValueSampleInterval: is(theConfigured('meterValueInterval')),
      StopTxnSampledData: is(REGISTER),
    },
    state: Charging,
  },

  async scenario({ chargePoint, centralSystem, operator, configured: { meterValueInterval } }) {
    const started = chargePoint.last('StartTransaction');
    await operator.waits(INTERVALS * meterValueInterval, 'The driver charges');
    await inAnyOrder(
      centralSystem
        .sends(1, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
        .mustBeAnswered(2, { status: 'Accepted' })
        .per('1.5 §5.10'),
      chargePoint
        .mustSend(3, 'StopTransaction')
        .with(endOf(started))
        .and(({ transactionData = [] }) => {
          const values = transactionData.flatMap((one) => one.values ?? []);
          expect(values, 'transactionData').to.have.length.of.at.least(Math.floor(INTERVALS));
        })
        .per('1.5 §4.10', '1.5 §6.9.1', '1.5 §7.36')
        .answered(4),
    );
  },
});
