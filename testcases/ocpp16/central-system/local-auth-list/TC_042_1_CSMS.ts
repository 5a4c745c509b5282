import { has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_042_1_CSMS', 'Get Local List Version (not supported)', {
  purpose: 'A Central System can ask a Charge Point that has no local list for its version.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §5.10'],
  prerequisites: has('LocalAuthListManagement'),

  async scenario({ centralSystem, operator }) {
    await operator.orders('GetLocalListVersion', {});
    await centralSystem.mustSend(1, 'GetLocalListVersion').answered(2, { listVersion: -1 });
  },
});
