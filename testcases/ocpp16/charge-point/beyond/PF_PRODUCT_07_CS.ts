import { is, testChargePoint, theConfigured } from '#plugfest/1.6';

/** How often the connection is lost, and for how many seconds. */
const LOSSES = 2;
const LOST = 3;

export default testChargePoint('PF_PRODUCT_07_CS', 'Heartbeats after lost connections', {
  purpose: 'However often it has connected, the Charge Point sends one Heartbeat in an interval.',
  profile: 'Core',
  requirements: ['1.6 §4.6', '1.6 §9.1.10', 'OCPP-J 1.6 §5.3'],
  reading:
    'As in step 7 of TC_001_CS: the first Heartbeat may come at any time within the interval, the next two follow at the interval, and whatever else is sent may put them off (1.6 §4.6).',
  over: ['json'],
  before: {
    configuration: {
      HeartbeatInterval: is(theConfigured('heartbeatInterval')),
      ClockAlignedDataInterval: is(0, 'if possible'),
    },
  },

  async scenario({ chargePoint, operator, connection, configured: { heartbeatInterval } }) {
    for (let loss = 0; loss < LOSSES; loss++) {
      await connection.drops();
      await operator.waits(LOST, 'The connection is gone');
      await connection.restores();
      await chargePoint.mustReconnect(1);
    }
    await chargePoint
      .mustSend(2, 'Heartbeat')
      .within(heartbeatInterval)
      .every(heartbeatInterval, { times: 2 })
      .putOffByOthers()
      .per('1.6 §4.6', '1.6 §9.1.10')
      .answered(3);
  },
});
