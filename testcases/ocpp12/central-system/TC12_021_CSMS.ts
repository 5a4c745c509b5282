import { testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_021_CSMS', 'Change Setting', {
  purpose: 'The Central System changes the setting that its operator names, spelt as 1.2 spells it.',
  profile: 'Core',
  requirements: ['1.2 §5.2', '1.2 §6.8'],
  reading: '1.2 spells HeartBeatInterval with a capital B.',

  async scenario({ centralSystem, operator }) {
    await operator.orders('ChangeConfiguration', { key: 'HeartBeatInterval', value: '120' });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: 'HeartBeatInterval', value: '120' })
      .per('1.2 §5.2', '1.2 §6.8')
      .answered(2, { status: 'Accepted' });
  },
});
