import { testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_040_1_CS', 'Configuration key - NotSupported', {
  purpose: 'The Charge Point says that it does not know a configuration key that nobody has.',
  profile: 'Core',
  requirements: ['1.6 §5.3', '1.6 §7.22'],

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'ChangeConfiguration', { key: 'Testing', value: 'true' })
      .mustBeAnswered(2, { status: 'NotSupported' });
  },
});
