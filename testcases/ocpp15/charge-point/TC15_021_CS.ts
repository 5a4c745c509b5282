import { assume, testChargePoint } from '#plugfest/1.5';

const KEY = 'HeartBeatInterval';

export default testChargePoint('TC15_021_CS', 'Change Setting', {
  purpose: 'The Charge Point takes another heartbeat interval, tells it when it is asked, and keeps it.',
  profile: 'Core',
  requirements: ['1.5 §4.6', '1.5 §5.3', '1.5 §5.6', '1.5 §6.9.1', '1.5 §6.10', '1.5 §7.13'],
  reading: `1.5 spells ${KEY} with a capital B, and names are case sensitive (1.5 §3.8). A Charge Point need not have the setting, and need not let it be changed: then the case says nothing.`,

  async scenario({ chargePoint, centralSystem, configured: { heartbeatInterval } }) {
    const { response } = await centralSystem
      .sends(1, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(2)
      .per('1.5 §5.6');
    const setting = response.configurationKey?.[0];
    assume(setting !== undefined, `the charge point did not tell a setting ${KEY}`);
    assume(setting?.readonly !== true, `the charge point says that its setting ${KEY} cannot be changed`);
    // Shorter, if there is an interval that is shorter by enough to be told apart.
    const interval = heartbeatInterval > 3 ? heartbeatInterval - 3 : heartbeatInterval + 3;
    const value = String(interval);
    await centralSystem
      .sends(3, 'ChangeConfiguration', { key: KEY, value })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.5 §5.3', '1.5 §6.9.1');
    await centralSystem
      .sends(5, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(6, { configurationKey: [{ key: KEY, value }] })
      .per('1.5 §5.3', '1.5 §5.6');
    await chargePoint
      .mustSend(7, 'Heartbeat')
      .putOffByOthers()
      .within(Math.max(interval, heartbeatInterval))
      .per('1.5 §4.6')
      .answered(8);
    await chargePoint
      .mustSend(9, 'Heartbeat')
      .putOffByOthers()
      .within(interval)
      .per('1.5 §4.6', '1.5 §6.9.1')
      .answered(10);
  },
});
