import { oneOf, testChargePoint } from '#plugfest/1.2';

export default testChargePoint('TC12_040_2_CS', 'Change Setting - Invalid Value', {
  purpose: 'The Charge Point refuses a value that is none for its setting.',
  profile: 'Core',
  requirements: ['1.2 §5.2', '1.2 §6.7', '1.2 §6.8', '1.2 §7.7'],
  reading:
    'The setting is a number of seconds (1.2 §6.8): a word cannot be set, so that success cannot be indicated. A Charge Point that does not have the setting answers NotSupported, which is right as well.',

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'ChangeConfiguration', { key: 'HeartBeatInterval', value: 'soon' })
      .mustBeAnswered(2, { status: oneOf('Rejected', 'NotSupported') })
      .per('1.2 §5.2', '1.2 §7.7');
  },
});
