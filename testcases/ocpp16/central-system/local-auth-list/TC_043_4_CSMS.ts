import { has, noneOf, testCentralSystem } from '#plugfest/1.6';
import { accepts, withDetails, withoutDuplicates } from '../../states/local-list.ts';

export default testCentralSystem('TC_043_4_CSMS', 'Send Local Authorization List - Full', {
  purpose: 'The Central System sends a full local list that says of each id tag what is to be thought of it.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §5.15', '1.6 §6.41', '1.6 §7.1', '1.6 errata §3.52'],
  prerequisites: has('LocalAuthListManagement'),
  reading:
    'Which id tags are listed is up to the operator: one that is on file as accepted must be among them, others may stand beside it. That the version is not 0 or -1 and that no id tag stands in the list twice, the specification obliges to.',

  async scenario({ centralSystem, operator, configured: { validIdTag } }) {
    await operator.orders('SendLocalList', { updateType: 'Full', localAuthorizationList: [{ idTag: validIdTag }] });
    await centralSystem
      .mustSend(1, 'SendLocalList')
      .with({ updateType: 'Full', listVersion: noneOf(-1, 0) })
      .and(accepts(validIdTag))
      .and(withDetails)
      .and(withoutDuplicates)
      .answered(2, { status: 'Accepted' });
  },
});
