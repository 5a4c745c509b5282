import { assume, testChargePoint } from '#plugfest/1.5';

const KEY = 'HeartBeatInterval';

export default testChargePoint('TC15_040_2_CS', 'Change Setting - Invalid Value', {
  purpose: 'The Charge Point refuses a value that is none for its setting, and keeps the old one.',
  profile: 'Core',
  requirements: ['1.5 §5.3', '1.5 §5.6', '1.5 §6.9.1', '1.5 §6.10', '1.5 §7.13'],
  reading:
    'The setting is an integer number of seconds (1.5 §6.9.1): a word cannot be set, so that success cannot be indicated. A Charge Point need not have the setting: without it the case says nothing.',

  async scenario({ centralSystem }) {
    const { response } = await centralSystem
      .sends(1, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(2)
      .per('1.5 §5.6');
    const value = response.configurationKey?.[0]?.value;
    assume(value !== undefined, `the charge point did not tell a setting ${KEY}`);
    await centralSystem
      .sends(3, 'ChangeConfiguration', { key: KEY, value: 'soon' })
      .mustBeAnswered(4, { status: 'Rejected' })
      .per('1.5 §5.3', '1.5 §7.13');
    await centralSystem
      .sends(5, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(6, { configurationKey: [{ key: KEY, value: value! }] })
      .per('1.5 §5.6');
  },
});
