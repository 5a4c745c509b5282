import { testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_061_CSMS', 'Clear Authorization Data in Authorization Cache', {
  purpose: 'The Central System has a Charge Point clear its authorization cache.',
  profile: 'Core',
  requirements: ['1.6 §5.4'],

  async scenario({ centralSystem, operator }) {
    await operator.orders('ClearCache', {});
    await centralSystem.mustSend(1, 'ClearCache').answered(2, { status: 'Accepted' });
  },
});
