import { has, idTag, is, testChargePoint } from '#plugfest/1.6';
import { plugsInAfterRefusal } from '../../states/refused.ts';

export default testChargePoint('TC_023_4_CS', 'Start local Charging Session - Authorize invalid', {
  purpose: 'A driver whose id tag the Central System refuses gets no transaction, also when the cable is plugged in.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.9'],
  prerequisites: has('TokenReader'),
  reading:
    'This id is of the 2025 revision; the steps follow its outline and its predecessor TC_023_CS: the id tag first, then the cable. Step 3 is not owed where the Charge Point has told Preparing before, as in the reusable state Authorized. "Does not start a transaction" is watched for the configured transaction duration, as in TC_041_CS.',
  before: { configuration: { LocalPreAuthorize: is(true) } },

  async scenario({ chargePoint, operator, statusOf, configured }) {
    const { invalidIdTag, transactionDuration } = configured;

    await operator.presents(invalidIdTag);
    await chargePoint
      .mustSend(1, 'Authorize')
      .with({ idTag: idTag(invalidIdTag) })
      .per('1.6 §4.1')
      .answered(2, { idTagInfo: { status: 'Invalid' } });

    await plugsInAfterRefusal({ chargePoint, operator, statusOf, configured }, 3);

    // The expected result of the document.
    await chargePoint.mustNotSend(5, 'StartTransaction', { seconds: transactionDuration, per: ['1.6 §4.1'] });
  },
});
