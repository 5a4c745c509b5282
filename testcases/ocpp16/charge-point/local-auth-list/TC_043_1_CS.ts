import { has, not, testChargePoint } from '#plugfest/1.6';
import { accepting } from '../../states/local-list.ts';

export default testChargePoint('TC_043_1_CS', 'Send Local Authorization List - NotSupported', {
  purpose: 'A Charge Point that has no local list says so when it is sent one.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §5.15', '1.6 §6.42', 'OCPP-J 1.6 §4.2.3'],
  prerequisites: not(has('LocalAuthListManagement')),
  reading:
    'The document gives neither version nor entries: version 1, and one id tag. That this id tag is not authorized by the list is what the document expects, no step of it shows it.',

  async scenario({ centralSystem, configured: { validIdTag } }) {
    await centralSystem
      .sends(1, 'SendLocalList', {
        listVersion: 1,
        updateType: 'Full',
        localAuthorizationList: [accepting(validIdTag)],
      })
      .mustBeAnswered(2, { status: 'NotSupported' })
      .mustBeRefused(2, 'NotSupported');
  },
});
