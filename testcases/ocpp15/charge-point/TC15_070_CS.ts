import { absentOr, is, testChargePoint, theConfigured } from '#plugfest/1.5';
import { Charging } from '../states/charge-point.ts';
import { isOther, otherValues, takenEvery, type Values } from '../states/meter-values.ts';

const SAMPLES = 3;

export default testChargePoint('TC15_070_CS', 'Sampled Meter Values', {
  purpose: 'While somebody charges, the Charge Point sends samples of its meter at the set interval.',
  profile: 'Core',
  requirements: ['1.5 §4.7', '1.5 §6.9.1', '1.5 §6.27', '1.5 §7.27', '1.5 §7.37'],
  reading:
    'Without attributes a value is a reading of the active import register in Wh (1.5 §4.7). Whether the transaction is named is up to the Charge Point (1.5 §6.27); a wrong one must not be.',
  before: {
    configuration: {
      MeterValueSampleInterval: is(theConfigured('meterValueInterval')),
      ClockAlignedDataInterval: is(0, 'if implemented'),
    },
    state: Charging,
  },

  async scenario({ chargePoint, configured: { connectorId, meterValueInterval: interval } }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    let previous: Values | undefined;
    for (let sample = 1; sample <= SAMPLES; sample++) {
      const { request } = await chargePoint
        .mustSend(1, 'MeterValues')
        .with({ connectorId, transactionId: absentOr(transactionId) })
        .passingOver(otherValues, isOther(connectorId, 'Sample.Periodic'))
        // The times of the samples are judged, not those of their arrival.
        .within(2 * interval)
        .and(takenEvery(interval, previous))
        .per('1.5 §4.7', '1.5 §6.9.1')
        .answered(2);
      previous = request;
    }
  },
});
