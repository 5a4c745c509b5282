import { testCentralSystem } from '#plugfest/1.2';

export default testCentralSystem('TC12_061_CSMS', 'Clear Cache', {
  purpose: 'The Central System clears the cache of a Charge Point on the order of its operator.',
  profile: 'Core',
  requirements: ['1.2 §5.3'],

  async scenario({ centralSystem, operator }) {
    await operator.orders('ClearCache', {});
    await centralSystem.mustSend(1, 'ClearCache').per('1.2 §5.3').answered(2, { status: 'Accepted' });
  },
});
