import { expect, instantOf, is, testChargePoint, theConfigured } from '#plugfest/1.2';
import { Charging } from '../states/charge-point.ts';

const SAMPLES = 3;

export default testChargePoint('TC12_070_CS', 'Sampled Meter Values', {
  purpose: 'While somebody charges, the Charge Point sends what its meter says at the set interval.',
  profile: 'Core',
  requirements: ['1.2 §4.6', '1.2 §6.8', '1.2 §6.20', '1.2 §7.11'],
  reading: 'A value is a whole number of Wh (1.2 §7.11); the register never runs backwards.',
  before: {
    configuration: { MeterValueSampleInterval: is(theConfigured('meterValueInterval')) },
    state: Charging,
  },

  async scenario({ chargePoint, configured: { connectorId, meterValueInterval: interval } }) {
    let previous = { at: NaN, value: 0 };
    for (let sample = 1; sample <= SAMPLES; sample++) {
      const { request } = await chargePoint
        .mustSend(1, 'MeterValues')
        .with({ connectorId })
        .passingOver('values of another connector', (other) => other.connectorId !== connectorId)
        // The times of the samples are judged, not those of their arrival.
        .within(2 * interval)
        .and(({ values = [] }) => {
          expect(values, 'values').to.not.have.lengthOf(0);
          const { timestamp, value } = values[0]!;
          const between = (instantOf(timestamp) - previous.at) / 1000;
          if (!Number.isNaN(between)) expect(between, 'seconds since the sample before').to.be.closeTo(interval, 2);
          expect(value, 'value').to.be.at.least(previous.value);
        })
        .per('1.2 §4.6', '1.2 §6.8', '1.2 §7.11')
        .answered(2);
      const [first] = request.values ?? [];
      previous = { at: instantOf(first?.timestamp ?? ''), value: first?.value ?? 0 };
    }
  },
});
