import { testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_021_CSMS', 'Change Setting', {
  purpose: 'The Central System changes the setting that its operator names, spelt as 1.5 spells it.',
  profile: 'Core',
  requirements: ['1.5 §5.3', '1.5 §6.9', '1.5 §6.9.1'],
  reading: '1.5 spells HeartBeatInterval with a capital B, and names are case sensitive (1.5 §3.8).',

  async scenario({ centralSystem, operator }) {
    await operator.orders('ChangeConfiguration', { key: 'HeartBeatInterval', value: '120' });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: 'HeartBeatInterval', value: '120' })
      .per('1.5 §5.3', '1.5 §6.9')
      .answered(2, { status: 'Accepted' });
  },
});
