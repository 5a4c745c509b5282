import { has, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_042_2_CSMS', 'Get Local List Version', {
  purpose: 'The Central System asks for the version of the local list.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §5.8'],
  prerequisites: has('LocalAuthListManagement'),

  async scenario({ centralSystem, operator }) {
    await operator.orders('GetLocalListVersion', {});
    await centralSystem.mustSend(1, 'GetLocalListVersion').per('1.5 §5.8').answered(2, { listVersion: 0 });
  },
});
