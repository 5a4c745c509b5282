import { absentOr, assume, expect, is, testChargePoint, theConfigured } from '#plugfest/1.5';
import { Charging } from '../states/charge-point.ts';
import { isOther, otherValues, takenAt, takenEvery, type Values } from '../states/meter-values.ts';

const SAMPLES = 3;
/** Seconds: wherever midnight is, time zones differ by a multiple of it. */
const QUARTER = 900;

/** The values were taken at a multiple of the interval from midnight. */
const takenByTheClock =
  (interval: number) =>
  (request: Values): void => {
    const beside = (takenAt(request) / 1000) % interval;
    expect(Math.min(beside, interval - beside), 'seconds beside the clock').to.be.at.most(1);
  };

export default testChargePoint('TC15_071_CS', 'Clock-aligned Meter Values', {
  purpose:
    'While somebody charges, the Charge Point sends values of its meter at multiples of the set interval from midnight.',
  profile: 'Core',
  requirements: ['1.5 §4.7', '1.5 §6.9.1', '1.5 §6.27', '1.5 §7.28'],
  reading:
    'Values bear the time at which their interval began (1.5 §6.9.1). The first interval of a transaction may be a part of one, so that its time is not judged. The Charge Point must have the setting ClockAlignedDataInterval.',
  before: {
    configuration: {
      MeterValueSampleInterval: is(0, 'if implemented'),
      ClockAlignedDataInterval: is(theConfigured('clockAlignedInterval')),
    },
    state: Charging,
  },

  async scenario({ chargePoint, configured: { connectorId, clockAlignedInterval: interval } }) {
    assume(QUARTER % interval === 0, 'clockAlignedInterval must divide a quarter of an hour, 900 s');
    const { transactionId } = chargePoint.last('StartTransaction').response;
    const values = (step: number) =>
      chargePoint
        .mustSend(step, 'MeterValues')
        .with({ connectorId, transactionId: absentOr(transactionId) })
        .passingOver(otherValues, isOther(connectorId, 'Sample.Clock'))
        // The times of the values are judged, not those of their arrival.
        .within(2 * interval)
        .per('1.5 §4.7', '1.5 §6.9.1');
    await values(1).answered(2);
    let previous: Values | undefined;
    for (let sample = 1; sample <= SAMPLES; sample++) {
      const { request } = await values(3)
        .and(takenByTheClock(interval))
        .and(takenEvery(interval, previous))
        .answered(4);
      previous = request;
    }
  },
});
