import { has, not, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_042_1_CS', 'Get Local List Version - Not Supported', {
  purpose: 'A Charge Point without local lists says so by the version -1.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §5.8', '1.5 §6.24'],
  reading: 'The fault NotSupported is for what the answer cannot say (1.5 §8.2); this answer can, so that it is owed.',
  prerequisites: not(has('LocalAuthListManagement')),

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'GetLocalListVersion', {})
      .mustBeAnswered(2, { listVersion: -1 })
      .per('1.5 §5.8', '1.5 §6.24');
  },
});
