import { assume, testChargePoint } from '#plugfest/1.5';

const KEY = 'HeartBeatInterval';

export default testChargePoint('TC15_021_CS', 'Change Setting', {
  purpose: 'The Charge Point takes another heartbeat interval, tells it when it is asked, and keeps it.',
  profile: 'Core',
  requirements: ['1.5 §4.6', '1.5 §5.3', '1.5 §5.6', '1.5 §6.9.1', '1.5 §6.10', '1.5 §7.13'],
  reading: `1.5 spells ${KEY} with a capital B, and names are case sensitive (1.5 §3.8). A Charge Point need not have the setting: without it the case says nothing.`,

  async scenario({ chargePoint, centralSystem, configurationOf, configured: { heartbeatInterval } }) {
    assume(configurationOf(KEY) !== undefined, `the charge point did not tell a setting ${KEY}`);
    // Shorter, if there is an interval that is shorter by enough to be told apart.
    const interval = heartbeatInterval > 3 ? heartbeatInterval - 3 : heartbeatInterval + 3;
    const value = String(interval);
    await centralSystem
      .sends(1, 'ChangeConfiguration', { key: KEY, value })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.3', '1.5 §6.9.1');
    await centralSystem
      .sends(3, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(4, { configurationKey: [{ key: KEY, value }] })
      .per('1.5 §5.3', '1.5 §5.6');
    await chargePoint
      .mustSend(5, 'Heartbeat')
      .putOffByOthers()
      .within(Math.max(interval, heartbeatInterval))
      .per('1.5 §4.6')
      .answered(6);
    await chargePoint
      .mustSend(7, 'Heartbeat')
      .putOffByOthers()
      .within(interval)
      .per('1.5 §4.6', '1.5 §6.9.1')
      .answered(8);
  },
});
