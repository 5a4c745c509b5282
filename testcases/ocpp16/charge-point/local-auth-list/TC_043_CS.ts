import { has, is, testChargePoint } from '#plugfest/1.6';
import { accepting } from '../../states/local-list.ts';

export default testChargePoint('TC_043_CS', 'Send Local Authorization List', {
  purpose: 'The Charge Point takes a full local list, and then an update of it.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §3.5.2', '1.6 §5.15', '1.6 §6.41'],
  prerequisites: has('LocalAuthListManagement'),
  reading:
    'The document gives neither versions nor entries: the full list has version 1 and one id tag, the update version 2 and another id tag. That these id tags may then charge is what the document expects, no step of it shows it.',
  before: { configuration: { LocalAuthListEnabled: is(true) } },

  async scenario({ centralSystem, configured: { validIdTag, validIdTag2 } }) {
    await centralSystem
      .sends(1, 'SendLocalList', {
        listVersion: 1,
        updateType: 'Full',
        localAuthorizationList: [accepting(validIdTag)],
      })
      .mustBeAnswered(2, { status: 'Accepted' });
    await centralSystem
      .sends(3, 'SendLocalList', {
        listVersion: 2,
        updateType: 'Differential',
        localAuthorizationList: [accepting(validIdTag2)],
      })
      .mustBeAnswered(4, { status: 'Accepted' });
  },
});
