import { has, is, testChargePoint } from '#plugfest/1.6';
import { accepting } from '../../states/local-list.ts';

export default testChargePoint('TC_043_2_CS', 'Send Local Authorization List - VersionMismatch', {
  purpose: 'The Charge Point refuses an update of its local list that is older than the list, and keeps the list.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §5.10', '1.6 §5.15', '1.6 §6.41', '1.6 §7.47'],
  prerequisites: has('LocalAuthListManagement'),
  reading:
    'The document gives no entries. A list without any would have version 0 (§5.10), so each message carries one id tag.',
  before: { configuration: { LocalAuthListEnabled: is(true) } },

  async scenario({ centralSystem, configured: { validIdTag, validIdTag2 } }) {
    const update = (step: number, listVersion: number) =>
      centralSystem.sends(step, 'SendLocalList', {
        listVersion,
        updateType: 'Differential',
        localAuthorizationList: [accepting(validIdTag2)],
      });

    await centralSystem
      .sends(1, 'SendLocalList', {
        listVersion: 2,
        updateType: 'Full',
        localAuthorizationList: [accepting(validIdTag)],
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.15');
    await centralSystem.sends(3, 'GetLocalListVersion', {}).mustBeAnswered(4, { listVersion: 2 }).per('1.6 §5.10');

    await update(5, 5).mustBeAnswered(6, { status: 'Accepted' }).per('1.6 §5.15');
    await centralSystem
      .sends(7, 'GetLocalListVersion', {})
      .mustBeAnswered(8, { listVersion: 5 })
      .per('1.6 §5.10', '1.6 §6.41');

    await update(9, 4).mustBeAnswered(10, { status: 'VersionMismatch' }).per('1.6 §5.15', '1.6 §7.47');
    await centralSystem.sends(11, 'GetLocalListVersion', {}).mustBeAnswered(12, { listVersion: 5 }).per('1.6 §5.10');
  },
});
