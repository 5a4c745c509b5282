import { has, noneOf, testCentralSystem } from '#plugfest/1.6';
import { withDetails, withoutDuplicates } from '../../states/local-list.ts';

export default testCentralSystem('TC_043_3_CSMS', 'Send Local Authorization List - Failed', {
  purpose: 'The Central System sends a full local list to a Charge Point that cannot store it, and takes the answer.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §5.15', '1.6 §6.41', '1.6 §7.1', '1.6 errata §3.52'],
  prerequisites: has('LocalAuthListManagement'),
  reading:
    'The document looks at the kind of the update only; that the version is not 0 or -1, that no id tag stands in the list twice, and that each entry of a full list has an idTagInfo, the specification obliges to.',

  async scenario({ centralSystem, operator, configured: { validIdTag } }) {
    await operator.orders('SendLocalList', { updateType: 'Full', localAuthorizationList: [{ idTag: validIdTag }] });
    await centralSystem
      .mustSend(1, 'SendLocalList')
      .with({ updateType: 'Full', listVersion: noneOf(-1, 0) })
      .and(withDetails)
      .and(withoutDuplicates)
      .answered(2, { status: 'Failed' });
  },
});
