import { ciString, isNot, testChargePoint, theConfigured } from '#plugfest/1.6';

const KEY = 'MeterValueSampleInterval';

export default testChargePoint('TC_021_CS', 'Change/set Configuration', {
  purpose: 'A changed configuration key holds its new value from then on.',
  profile: 'Core',
  requirements: ['1.6 §5.3', '1.6 §5.8', '1.6 §9.1'],
  before: { configuration: { [KEY]: isNot(theConfigured('meterValueInterval')) } },

  async scenario({ centralSystem, configured: { meterValueInterval } }) {
    const value = String(meterValueInterval);

    await centralSystem
      .sends(1, 'ChangeConfiguration', { key: KEY, value })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.3', '1.6 §9.1');

    await centralSystem
      .sends(3, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(4, { configurationKey: [{ key: ciString(KEY), value }] })
      .per('1.6 §5.3', '1.6 §5.8');
  },
});
