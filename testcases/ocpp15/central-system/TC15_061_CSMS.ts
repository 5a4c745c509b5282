import { testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_061_CSMS', 'Clear Cache', {
  purpose: 'The Central System clears the cache of a Charge Point on the order of its operator.',
  profile: 'Core',
  requirements: ['1.5 §5.4'],

  async scenario({ centralSystem, operator }) {
    await operator.orders('ClearCache', {});
    await centralSystem.mustSend(1, 'ClearCache').per('1.5 §5.4').answered(2, { status: 'Accepted' });
  },
});
