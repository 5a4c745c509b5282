import { has, testChargePoint } from '#plugfest/1.5';
import { listOf } from '../states/local-list.ts';

const VERSION = 20;

export default testChargePoint('TC15_043_4_CS', 'Send Local Authorisation List - Full', {
  purpose: 'The Charge Point takes a full list and gives it the version that it came with.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §5.8', '1.5 §5.13', '1.5 §6.37', '1.5 §6.38', '1.5 §7.39', '1.5 §7.40'],
  prerequisites: has('LocalAuthListManagement'),

  async scenario({ centralSystem, configured: { validIdTag, validIdTag2 } }) {
    await centralSystem
      .sends(1, 'SendLocalList', { updateType: 'Full', listVersion: VERSION, ...listOf(validIdTag, validIdTag2) })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.13', '1.5 §7.39');
    await centralSystem
      .sends(3, 'GetLocalListVersion', {})
      .mustBeAnswered(4, { listVersion: VERSION })
      .per('1.5 §5.8', '1.5 §5.13');
  },
});
