import { during, expect, is, testChargePoint, theConfigured } from '#plugfest/1.6';
import { Charging } from '../../states/charge-point.ts';
import { isOther, otherValues, takenEvery, timesOf, type Values } from '../../states/meter-values.ts';

const QUEUED = 3;

export default testChargePoint('TC_036_CS', 'Connection Loss During Transaction', {
  purpose:
    'While it is offline the Charge Point goes on sampling, and delivers all samples in order once the connection is back.',
  profile: 'Core',
  requirements: ['1.6 §3.7', '1.6 §3.16.1', '1.6 §4.7', '1.6 errata §3.15'],
  reading:
    'A MeterValues.req may hold several samples. The first one is due an interval after the loss of the connection at the latest: otherwise some were lost. Clock-aligned values, which the document does not turn off, have an interval of their own. The order is that of the values of the transaction: the values of an idle connector need not wait for them (1.6 §3.7).',
  before: {
    configuration: { MeterValueSampleInterval: is(theConfigured('meterValueInterval')) },
    state: Charging,
  },

  async scenario({ chargePoint, operator, connection, configured }) {
    const { connectorId, meterValueInterval: interval, maxTimeDeviation } = configured;
    const { transactionId } = chargePoint.last('StartTransaction').response;

    const lost = await connection.drops();
    await operator.waits((QUEUED + 0.5) * interval, `Wait until ${QUEUED} meter values have been taken`);
    await connection.restores();

    const latest = lost + (interval + maxTimeDeviation) * 1000;
    const first = during(lost - maxTimeDeviation * 1000, latest);
    let previous: Values | undefined;
    for (let taken = 0; taken < QUEUED; taken += previous.meterValue.length) {
      const { request } = await chargePoint
        .mustSend(1, 'MeterValues')
        .with({ connectorId, transactionId, ...(previous ? {} : { meterValue: [{ timestamp: first }] }) })
        .passingOver(otherValues, isOther(connectorId, 'Sample.Clock'))
        .and(takenEvery(interval, previous))
        .answered(2);
      previous = request;
    }
  },

  afterwards(heard) {
    const queued = heard.requests('MeterValues').filter(({ transactionId }) => transactionId !== undefined);
    const times = queued.flatMap((values) => timesOf(values as unknown as Values));
    expect(times, 'order of the meter values').to.deep.equal([...times].sort((a, b) => a - b));
  },
});
