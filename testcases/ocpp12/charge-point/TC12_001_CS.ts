import { testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_001_CS', 'Cold Boot Charge Point', {
  purpose:
    'A Charge Point that starts up registers, and then shows at the interval that it was told that it is still connected.',
  profile: 'Core',
  requirements: ['1.2 §4.2', '1.2 §4.5', '1.2 §6.3'],
  reading:
    'A Charge Point may skip a Heartbeat when it has sent something else (1.2 §4.5): whatever it sends puts the next one off by as long. Which statuses it tells after a boot is up to it (1.2 §4.8).',
  before: { from: 'connected' },

  async scenario({ chargePoint, operator, configured: { heartbeatInterval } }) {
    await operator.powerCycles();
    await chargePoint
      .mustSend(1, 'BootNotification')
      .per('1.2 §4.2')
      .answered(2, { status: 'Accepted', heartbeatInterval });
    await chargePoint.mustSend(3, 'Heartbeat').per('1.2 §4.5').putOffByOthers().within(heartbeatInterval).answered(4);
    await chargePoint.mustSend(5, 'Heartbeat').per('1.2 §4.5').putOffByOthers().within(heartbeatInterval).answered(6);
  },
});
