import { atLeast, testCentralSystem } from '#plugfest/1.6';
import { accepting, presentTime } from '../../states/central-system.ts';

/** Seconds after which the Charge Point sends a heartbeat at the latest: nobody waits a day for a test. */
const LONGEST_WAIT = 60;

export default testCentralSystem('TC_001_CSMS', 'Cold Boot Charge Point', {
  purpose:
    'The Central System accepts a Charge Point that boots, takes its status reports and keeps answering heartbeats.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.6', '1.6 §4.9'],
  reading: `The document does not say how many heartbeats follow: two are sent. They keep the interval of step 2, but at most ${LONGEST_WAIT} s: a heartbeat that comes early is no breach, and is owed the same answer. Step 5 needs an interval to send them at, so 0 is refused.`,
  before: { from: 'connected' },

  async scenario({ chargePoint, operator, configured: { connectorIds, vendorName, model }, now }) {
    const { response } = await chargePoint
      .sends(1, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(2, { ...accepting(now()), interval: atLeast(1) })
      .per('1.6 §4.2');

    for (const connectorId of [0, ...connectorIds])
      await chargePoint
        .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
        .mustBeAnswered(4)
        .per('1.6 §4.9');

    for (const heartbeat of ['first', 'second']) {
      await operator.waits(Math.min(response.interval, LONGEST_WAIT), `Until the ${heartbeat} heartbeat is due`);
      await chargePoint
        .sends(5, 'Heartbeat', {})
        .mustBeAnswered(6, { currentTime: presentTime(now()) })
        .per('1.6 §4.6');
    }
  },
});
