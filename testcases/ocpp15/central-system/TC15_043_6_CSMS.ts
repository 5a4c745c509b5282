import { atLeast, has, testCentralSystem } from '#plugfest/1.5';
import { presentTime } from '../states/central-system.ts';

export default testCentralSystem('TC15_043_6_CSMS', 'Send Local Authorisation List - HashError', {
  purpose:
    'The Central System takes it that a Charge Point finds that what it was sent does not fit its hash, and goes on serving it.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §4.6', '1.5 §5.13', '1.5 §6.37', '1.5 §6.38', '1.5 §7.39'],
  prerequisites: has('LocalAuthListManagement'),

  async scenario({ chargePoint, centralSystem, operator, configured: { validIdTag }, now }) {
    const localAuthorisationList = [{ idTag: validIdTag, idTagInfo: { status: 'Accepted' } }] as const;
    await operator.orders('SendLocalList', { updateType: 'Full', localAuthorisationList });
    await centralSystem
      .mustSend(1, 'SendLocalList')
      .with({ updateType: 'Full', listVersion: atLeast(1) })
      .per('1.5 §5.13', '1.5 §6.37')
      .answered(2, { status: 'HashError' });
    await chargePoint
      .sends(3, 'Heartbeat', {})
      .mustBeAnswered(4, { currentTime: presentTime(now()) })
      .per('1.5 §4.6');
  },
});
