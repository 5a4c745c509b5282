import { has, testChargePoint } from '#plugfest/1.5';
import { listOf } from '../states/local-list.ts';

const VERSION = 20;

export default testChargePoint('TC15_043_2_CS', 'Send Local Authorisation List - VersionMismatch', {
  purpose: 'The Charge Point refuses changes whose version is older than its list or the same, and keeps the list.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §5.8', '1.5 §5.13', '1.5 §6.38', '1.5 §7.39'],
  prerequisites: has('LocalAuthListManagement'),

  async scenario({ centralSystem, configured: { validIdTag, validIdTag2 } }) {
    await centralSystem
      .sends(1, 'SendLocalList', { updateType: 'Full', listVersion: VERSION, ...listOf(validIdTag) })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.13');
    for (const [step, listVersion] of [
      [3, VERSION - 5],
      [5, VERSION],
    ] as const)
      await centralSystem
        .sends(step, 'SendLocalList', { updateType: 'Differential', listVersion, ...listOf(validIdTag2) })
        .mustBeAnswered(step + 1, { status: 'VersionMismatch' })
        .per('1.5 §7.39');
    await centralSystem.sends(7, 'GetLocalListVersion', {}).mustBeAnswered(8, { listVersion: VERSION }).per('1.5 §5.8');
  },
});
