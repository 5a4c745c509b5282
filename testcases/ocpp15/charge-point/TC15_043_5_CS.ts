import { has, testChargePoint } from '#plugfest/1.5';
import { listOf } from '../states/local-list.ts';

const VERSION = 20;

export default testChargePoint('TC15_043_5_CS', 'Send Local Authorisation List - Differential', {
  purpose: 'The Charge Point applies changes to its list, which then has the version of the changes.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §5.8', '1.5 §5.13', '1.5 §6.37', '1.5 §6.38', '1.5 §7.39', '1.5 §7.40'],
  prerequisites: has('LocalAuthListManagement'),

  async scenario({ centralSystem, configured: { validIdTag, validIdTag2 } }) {
    await centralSystem
      .sends(1, 'SendLocalList', { updateType: 'Full', listVersion: VERSION, ...listOf(validIdTag) })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.13');
    await centralSystem
      .sends(3, 'SendLocalList', { updateType: 'Differential', listVersion: VERSION + 5, ...listOf(validIdTag2) })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.5 §5.13', '1.5 §7.40');
    await centralSystem
      .sends(5, 'GetLocalListVersion', {})
      .mustBeAnswered(6, { listVersion: VERSION + 5 })
      .per('1.5 §5.8', '1.5 §5.13');
  },
});
