import { expect, instantOf, is, testChargePoint, theConfigured } from '#plugfest/1.2';
import { Charging } from '../states/charge-point.ts';

const SAMPLES = 3;

export default testChargePoint('TC12_070_CS', 'Sampled Meter Values', {
  purpose: 'While somebody charges, the Charge Point sends what its meter says at the set interval.',
  profile: 'Core',
  requirements: ['1.2 §4.6', '1.2 §6.8', '1.2 §6.20', '1.2 §7.11'],
  reading: `When a Charge Point sends meter values is up to it (1.2 §4.6); one that takes the setting MeterValueSampleInterval samples at that interval (1.2 §6.8). Several samples may come in one message (1.2 §6.20), but none later than ${SAMPLES} intervals after the one before. A value is a whole number of Wh (1.2 §7.11); the register never runs backwards.`,
  before: {
    configuration: { MeterValueSampleInterval: is(theConfigured('meterValueInterval')) },
    state: Charging,
  },

  async scenario({ chargePoint, configured: { connectorId, meterValueInterval: interval } }) {
    const { meterStart } = chargePoint.last('StartTransaction').request;
    let previous = { at: NaN, value: meterStart };
    for (let samples = 0; samples < SAMPLES;) {
      const { request } = await chargePoint
        .mustSend(1, 'MeterValues')
        .with({ connectorId })
        .passingOver('values of another connector', (other) => other.connectorId !== connectorId)
        // The times of the samples are judged, not those of their arrival.
        .within((SAMPLES + 1) * interval)
        .and(({ values = [] }) => {
          expect(values, 'values').to.not.have.lengthOf(0);
          let before = previous;
          for (const { timestamp, value } of values) {
            const at = instantOf(timestamp);
            if (!Number.isNaN(before.at))
              expect((at - before.at) / 1000, 'seconds since the sample before').to.be.closeTo(interval, 2);
            expect(value, 'value').to.be.at.least(before.value);
            before = { at, value };
          }
        })
        .per('1.2 §4.6', '1.2 §6.8', '1.2 §7.11')
        .answered(2);
      const { values = [] } = request;
      const last = values.at(-1);
      if (last !== undefined) previous = { at: instantOf(last.timestamp), value: last.value };
      samples += values.length;
    }
  },
});
