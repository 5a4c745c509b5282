import { testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_040_2_CS', 'Configuration key - Invalid value', {
  purpose: 'The Charge Point does not accept a value that a configuration key cannot have.',
  profile: 'Core',
  requirements: ['1.6 §5.3', '1.6 §7.22', '1.6 §9.1.19', 'OCPP-J 1.6 §4.2.3'],

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'ChangeConfiguration', { key: 'MeterValueSampleInterval', value: '-1' })
      .mustBeAnswered(2, { status: 'Rejected' })
      .mustBeRefused(2, 'PropertyConstraintViolation');
  },
});
