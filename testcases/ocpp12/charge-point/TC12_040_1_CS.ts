import { testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_040_1_CS', 'Change Setting - NotSupported', {
  purpose: 'The Charge Point says that it does not support a setting that it does not have.',
  profile: 'Core',
  requirements: ['1.2 §5.2', '1.2 §6.7', '1.2 §7.7'],

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'ChangeConfiguration', { key: 'plugfest.NoSuchSetting', value: '1' })
      .mustBeAnswered(2, { status: 'NotSupported' })
      .per('1.2 §5.2', '1.2 §7.7');
  },
});
