import { atLeast, has, testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC15_043_3_CSMS', 'Send Local Authorisation List - Failed', {
  purpose: 'A Charge Point could not make the changes: the Central System sends it the whole list.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §4.6', '1.5 §5.13', '1.5 §6.37', '1.5 §6.38', '1.5 §7.39', '1.5 §7.40'],
  prerequisites: has('LocalAuthListManagement'),
  reading:
    'That the Central System tries again with the full list is a recommendation (1.5 §5.13): one that does not gets a warning. It may ask for the version of the list before.',

  async scenario({ chargePoint, centralSystem, operator, configured: { validIdTag }, now }) {
    const localAuthorisationList = [{ idTag: validIdTag, idTagInfo: { status: 'Accepted' } }] as const;
    await operator.orders('SendLocalList', { updateType: 'Differential', localAuthorisationList });
    await centralSystem
      .mustSend(1, 'SendLocalList')
      .with({ updateType: 'Differential', listVersion: atLeast(1) })
      .per('1.5 §5.13', '1.5 §6.37')
      .answered(2, { status: 'Failed' });
    await centralSystem
      .shouldSend(3, 'SendLocalList')
      .with({ updateType: 'Full', listVersion: atLeast(1) })
      .per('1.5 §5.13', '1.5 §7.40')
      .answered(4, { status: 'Accepted' });
    await chargePoint
      .sends(5, 'Heartbeat', {})
      .mustBeAnswered(6, { currentTime: presentTime(now()) })
      .per('1.5 §4.6');
  },
});
