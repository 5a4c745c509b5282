import { has, idTag, is, testChargePoint } from '#plugfest/1.6';
import { plugsInAfterRefusal } from '../../states/refused.ts';

export default testChargePoint('TC_023_5_CS', 'Start remote Charging Session - Authorize invalid', {
  purpose: 'A remote start for an id tag that the Central System refuses leads to no transaction.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.9', '1.6 §5.11'],
  prerequisites: has('RemoteStartAuthorization'),
  reading:
    'This id is of the 2025 revision; the steps follow its outline and its predecessor TC_023_CS. Public descriptions of it differ in when the cable is plugged in: one has it first, one as step 5 after the refusal. Here it is plugged in after the refusal, as in TC_023_4_CS, so that a Charge Point which only waits for the cable is seen as well. Step 5 is not owed where the Charge Point has told Preparing before, as in the reusable state Authorized. "Does not start a transaction" is watched for the configured transaction duration, as in TC_041_CS.',
  before: { configuration: { AuthorizeRemoteTxRequests: is(true) } },

  async scenario({ chargePoint, centralSystem, operator, statusOf, configured }) {
    const { connectorId, invalidIdTag, transactionDuration } = configured;

    await centralSystem
      .sends(1, 'RemoteStartTransaction', { connectorId, idTag: invalidIdTag })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.11');
    await chargePoint
      .mustSend(3, 'Authorize')
      .with({ idTag: idTag(invalidIdTag) })
      .per('1.6 §5.11')
      .answered(4, { idTagInfo: { status: 'Invalid' } });

    await plugsInAfterRefusal({ chargePoint, operator, statusOf, configured }, 5);

    // The expected result of the document.
    await chargePoint.mustNotSend(7, 'StartTransaction', { seconds: transactionDuration, per: ['1.6 §5.11'] });
  },
});
