import { testChargePoint } from '#plugfest/1.2';

/** Seconds in which a Charge Point that was refused tries again: the interval is its own. */
const LONGEST_RETRY = 600;

/** A refusal need say no more than that it is one (1.2 §6.3). */
const NOTHING_ELSE = { currentTime: undefined, heartbeatInterval: undefined };

export default testChargePoint('TC12_002_CS', 'Cold Boot Charge Point - Rejected', {
  purpose:
    'A Charge Point that is not accepted keeps registering, sends nothing else, and goes to work once it is accepted.',
  profile: 'Core',
  requirements: ['1.2 §4.2', '1.2 §4.5', '1.2 §6.3'],
  reading: `1.2 has no Pending, and an answer that refuses may come without time and interval (1.2 §4.2, 1.2 §6.3). When a refused Charge Point tries again is up to it: it has ${LONGEST_RETRY} s, each time.`,
  before: { from: 'connected' },

  async scenario({ chargePoint, operator, configured: { retryInterval, heartbeatInterval } }) {
    await operator.powerCycles();
    await chargePoint
      .mustSend(1, 'BootNotification')
      .per('1.2 §4.2')
      .answered(2, { status: 'Rejected', heartbeatInterval: retryInterval });
    await chargePoint
      .mustSend(3, 'BootNotification')
      .per('1.2 §4.2')
      .within(LONGEST_RETRY)
      .answered(4, { status: 'Rejected', ...NOTHING_ELSE });
    await chargePoint
      .mustSend(5, 'BootNotification')
      .per('1.2 §4.2')
      .within(LONGEST_RETRY)
      .answered(6, { status: 'Accepted', heartbeatInterval });
    await chargePoint.mustSend(7, 'Heartbeat').per('1.2 §4.5').putOffByOthers().within(heartbeatInterval).answered(8);
  },
});
