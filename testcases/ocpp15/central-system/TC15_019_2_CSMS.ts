import { testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_019_2_CSMS', 'Retrieve Specific Setting', {
  purpose: 'The Central System asks for the setting that its operator wants to know.',
  profile: 'Core',
  requirements: ['1.5 §5.6', '1.5 §6.9.1', '1.5 §6.19'],

  async scenario({ centralSystem, operator }) {
    await operator.orders('GetConfiguration', { key: ['ConnectionTimeOut'] });
    await centralSystem
      .mustSend(1, 'GetConfiguration')
      .with({ key: ['ConnectionTimeOut'] })
      .per('1.5 §5.6', '1.5 §6.19')
      .answered(2);
  },
});
