import { testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_040_1_CS', 'Change Setting - NotSupported', {
  purpose: 'The Charge Point says that it does not support a setting that it does not have.',
  profile: 'Core',
  requirements: ['1.5 §5.3', '1.5 §6.10', '1.5 §7.13'],

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'ChangeConfiguration', { key: 'plugfest.NoSuchSetting', value: '1' })
      .mustBeAnswered(2, { status: 'NotSupported' })
      .per('1.5 §5.3', '1.5 §7.13');
  },
});
