import { has, not, testChargePoint } from '#plugfest/1.5';
import { listOf } from '../states/local-list.ts';

export default testChargePoint('TC15_043_1_CS', 'Send Local Authorisation List - NotSupported', {
  purpose: 'A Charge Point without local lists says so when it is sent one.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §5.13', '1.5 §6.38', '1.5 §7.39'],
  prerequisites: not(has('LocalAuthListManagement')),

  async scenario({ centralSystem, configured }) {
    await centralSystem
      .sends(1, 'SendLocalList', { updateType: 'Full', listVersion: 1, ...listOf(configured.validIdTag) })
      .mustBeAnswered(2, { status: 'NotSupported' })
      .per('1.5 §5.13', '1.5 §7.39');
  },
});
