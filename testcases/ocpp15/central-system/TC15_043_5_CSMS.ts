import { atLeast, containing, has, testCentralSystem } from '#plugfest/1.5';

export default testCentralSystem('TC15_043_5_CSMS', 'Send Local Authorisation List - Differential', {
  purpose:
    'The Central System sends a differential list with the id tag that its operator puts there, and with a version.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §5.13', '1.5 §6.37', '1.5 §7.40'],
  prerequisites: has('LocalAuthListManagement'),

  async scenario({ centralSystem, operator, configured: { validIdTag } }) {
    const localAuthorisationList = [{ idTag: validIdTag, idTagInfo: { status: 'Accepted' } }] as const;
    await operator.orders('SendLocalList', { updateType: 'Differential', localAuthorisationList });
    await centralSystem
      .mustSend(1, 'SendLocalList')
      .with({
        updateType: 'Differential',
        listVersion: atLeast(1),
        localAuthorisationList: containing({ idTag: validIdTag, idTagInfo: { status: 'Accepted' } }),
      })
      .per('1.5 §5.13', '1.5 §6.37', '1.5 §7.40')
      .answered(2, { status: 'Accepted' });
  },
});
