import { is, testChargePoint, theConfigured } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';
import { GetConfiguration, valueOf } from '../../states/configuration.ts';
import {
  countingUp,
  isOther,
  ofEach,
  otherValues,
  takenAs,
  takenEvery,
  type Values,
} from '../../states/meter-values.ts';

const KEY = 'MeterValuesSampledData';
const SAMPLES = 3;

export default testChargePoint('TC_070_CS', 'Sampled Meter Values', {
  purpose: 'During a transaction the Charge Point sends the configured measurands at the configured interval.',
  profile: 'Core',
  requirements: ['1.6 §3.16.1', '1.6 §4.7', '1.6 §7.43', '1.6 §9.1.17', '1.6 §9.1.19', '1.6 errata §3.15'],
  reading:
    'The validations that the document prints for step 3 are those of step 1. A value without context is a periodic sample (1.6 §7.43). Also held against the samples: the transaction that they belong to (1.6 §4.7), and that the energy register never runs backwards (errata §3.78).',
  before: {
    configuration: {
      MeterValueSampleInterval: is(theConfigured('meterValueInterval')),
      ClockAlignedDataInterval: is(0),
    },
  },

  async scenario({ chargePoint, centralSystem, execute, configured: { connectorId, meterValueInterval: interval } }) {
    await execute(0, GetConfiguration, KEY);
    const measurands = valueOf(centralSystem.last('GetConfiguration').response, KEY) ?? '';
    await execute(0, Charging);
    const { transactionId } = chargePoint.last('StartTransaction').response;

    let previous: Values | undefined;
    for (let sample = 1; sample <= SAMPLES; sample++) {
      const { request } = await chargePoint
        .mustSend(1, 'MeterValues')
        .with({ connectorId, transactionId })
        .passingOver(otherValues, isOther(connectorId))
        // The times of the samples are judged, not those of their arrival.
        .within(2 * interval)
        .and(takenEvery(interval, previous))
        .and(takenAs('Sample.Periodic'))
        .and(ofEach(measurands))
        .and(countingUp(previous))
        .answered(2);
      previous = request;
    }
  },
});
