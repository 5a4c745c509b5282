import { has, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_042_2_CSMS', 'Get Local List Version (empty)', {
  purpose: 'A Central System can ask a Charge Point whose local list is empty for its version.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §5.10'],
  prerequisites: has('LocalAuthListManagement'),

  async scenario({ centralSystem, operator }) {
    await operator.orders('GetLocalListVersion', {});
    await centralSystem.mustSend(1, 'GetLocalListVersion').answered(2, { listVersion: 0 });
  },
});
