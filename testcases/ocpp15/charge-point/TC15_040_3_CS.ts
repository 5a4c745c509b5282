import { assume, noneOf, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_040_3_CS', 'Change Setting - Read-only', {
  purpose: 'The Charge Point refuses to change a setting of which it says that it cannot be changed.',
  profile: 'Core',
  requirements: ['1.5 §5.3', '1.5 §5.6', '1.5 §6.10', '1.5 §7.13', '1.5 §7.22'],
  reading:
    'What is read-only cannot be set with ChangeConfiguration (1.5 §7.22). The case takes a setting whose value is a number, and says nothing about a Charge Point that tells none.',

  async scenario({ centralSystem }) {
    const { response } = await centralSystem.sends(1, 'GetConfiguration', {}).mustBeAnswered(2).per('1.5 §5.6');
    const setting = response.configurationKey?.find(({ readonly, value = '' }) => readonly && /^\d{1,9}$/.test(value));
    assume(setting !== undefined, 'the charge point told no read-only setting whose value is a number');
    const { key, value = '' } = setting!;
    const other = String(Number(value) + 1);
    await centralSystem
      .sends(3, 'ChangeConfiguration', { key, value: other })
      .mustBeAnswered(4, { status: 'Rejected' })
      .per('1.5 §5.3', '1.5 §7.13');
    await centralSystem
      .sends(5, 'GetConfiguration', { key: [key] })
      .mustBeAnswered(6, { configurationKey: [{ key, value: noneOf(other) }] })
      .per('1.5 §5.6', '1.5 §7.22');
  },
});
