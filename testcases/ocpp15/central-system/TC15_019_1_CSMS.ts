import { expect, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_019_1_CSMS', 'Retrieve all Settings', {
  purpose: 'The Central System asks for all settings by naming none.',
  profile: 'Core',
  requirements: ['1.5 §5.6', '1.5 §6.19'],

  async scenario({ centralSystem, operator }) {
    await operator.orders('GetConfiguration', {});
    await centralSystem
      .mustSend(1, 'GetConfiguration')
      .and(({ key = [] }) => expect(key, 'key').to.have.lengthOf(0))
      .per('1.5 §5.6', '1.5 §6.19')
      .answered(2);
  },
});
