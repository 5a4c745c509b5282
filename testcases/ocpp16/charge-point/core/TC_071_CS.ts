import { is, testChargePoint, theConfigured } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';
import { GetConfiguration, valueOf } from '../../states/configuration.ts';
import {
  countingUp,
  isOther,
  ofEach,
  otherValues,
  takenAs,
  takenByTheClock,
  takenEvery,
  type Values,
} from '../../states/meter-values.ts';

const KEY = 'MeterValuesAlignedData';
const SAMPLES = 3;

export default testChargePoint('TC_071_CS', 'Clock-aligned Meter Values', {
  purpose: 'The Charge Point sends the configured measurands at multiples of the configured interval from midnight.',
  profile: 'Core',
  requirements: ['1.6 §3.16.2', '1.6 §4.7', '1.6 §7.35', '1.6 §9.1.5', '1.6 §9.1.15', '1.6 errata §3.15'],
  reading:
    'The validations that the document prints for step 3 are those of step 1; they are held against the values of the connector with the transaction. Also held against them: the transaction that they belong to (1.6 §4.7, errata §3.16), and that the energy register never runs backwards (errata §3.78).',
  before: {
    configuration: {
      MeterValueSampleInterval: is(0),
      ClockAlignedDataInterval: is(theConfigured('clockAlignedInterval')),
    },
  },

  async scenario({ chargePoint, centralSystem, execute, configured: { connectorId, clockAlignedInterval: interval } }) {
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
        .and(takenByTheClock(interval))
        .and(takenAs('Sample.Clock'))
        .and(ofEach(measurands))
        .and(countingUp(previous))
        .answered(2);
      previous = request;
    }
  },
});
