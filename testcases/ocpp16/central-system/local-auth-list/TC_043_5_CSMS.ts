import { has, noneOf, optionally, testCentralSystem } from '#plugfest/1.6';
import { accepts, withDetails, withoutDuplicates } from '../../states/local-list.ts';

export default testCentralSystem('TC_043_5_CSMS', 'Send Local Authorization List - Differential', {
  purpose: 'The Central System adds an id tag to the local list of a Charge Point.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §5.15', '1.6 §6.41', '1.6 §7.1', '1.6 errata §3.52'],
  prerequisites: has('LocalAuthListManagement'),
  reading:
    'Which version step 2 tells is not said: 1, as there must be a list that can be updated. The id tag that the operator adds is one that is on file as accepted, others may stand beside it. That the version is not 0 or -1 and that no id tag stands in the list twice, the specification obliges to.',

  async scenario({ centralSystem, operator, configured: { validIdTag2 } }) {
    // "Messages 1 and 2 are optional."
    await optionally(centralSystem.maySend(1, 'GetLocalListVersion').answered(2, { listVersion: 1 }));

    await operator.orders('SendLocalList', {
      updateType: 'Differential',
      localAuthorizationList: [{ idTag: validIdTag2 }],
    });
    await centralSystem
      .mustSend(3, 'SendLocalList')
      .with({ updateType: 'Differential', listVersion: noneOf(-1, 0) })
      .and(accepts(validIdTag2))
      .and(withDetails)
      .and(withoutDuplicates)
      .answered(4, { status: 'Accepted' });
  },
});
