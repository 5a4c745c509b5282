import { has, is, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_042_2_CS', 'Get Local List Version (empty)', {
  purpose: 'The version of an empty local list is 0, whatever version the list had when it was emptied.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §5.10', '1.6 §5.15', '1.6 §6.41'],
  prerequisites: has('LocalAuthListManagement'),
  before: { configuration: { LocalAuthListEnabled: is(true) } },

  async scenario({ centralSystem }) {
    await centralSystem
      .sends(1, 'SendLocalList', { listVersion: 1, updateType: 'Full' })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.15', '1.6 §6.41');
    await centralSystem.sends(3, 'GetLocalListVersion', {}).mustBeAnswered(4, { listVersion: 0 }).per('1.6 §5.10');
  },
});
