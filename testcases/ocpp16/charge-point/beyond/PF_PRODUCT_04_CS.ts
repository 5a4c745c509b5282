import { ciString, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('PF_PRODUCT_04_CS', 'Names of keys in small letters', {
  purpose: 'The Charge Point knows a configuration key whatever the case of its letters.',
  profile: 'Core',
  requirements: ['1.6 §5.8', '1.6 §6.23', '1.6 §7.4', '1.6 §9.1.10'],
  reading: 'The name of a key is a text whose case does not matter (1.6 §6.23, §7.4).',

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'GetConfiguration', { key: ['heartbeatinterval'] })
      .mustBeAnswered(2, { configurationKey: [{ key: ciString('HeartbeatInterval') }] });
  },
});
