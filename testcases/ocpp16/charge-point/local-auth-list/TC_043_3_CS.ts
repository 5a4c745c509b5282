import { all, has, is, testChargePoint } from '#plugfest/1.6';
import { accepting } from '../../states/local-list.ts';

export default testChargePoint('TC_043_3_CS', 'Send Local Authorization List - Failed', {
  purpose: 'A Charge Point that cannot store the local list at the moment says that it failed.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §5.15', '1.6 §6.42'],
  prerequisites: all(has('LocalAuthListManagement'), has('LocalListFailure')),
  reading:
    'How storing is made to fail is up to the product: the operator sees to it before the first step. The document gives no entries: the list holds one id tag.',
  before: { configuration: { LocalAuthListEnabled: is(true) } },

  async scenario({ centralSystem, operator, configured: { validIdTag } }) {
    await operator.confirms('Is the Charge Point now in a state in which it fails to store a local list?');
    await centralSystem
      .sends(1, 'SendLocalList', {
        listVersion: 2,
        updateType: 'Full',
        localAuthorizationList: [accepting(validIdTag)],
      })
      .mustBeAnswered(2, { status: 'Failed' });
  },
});
