import { has, idTag, is, testChargePoint } from '#plugfest/1.6';

export default testChargePoint('TC_023_5_CS', 'Start remote Charging Session - Authorize invalid', {
  purpose: 'A remote start for an id tag that the Central System refuses leads to no transaction.',
  profile: 'Core',
  requirements: ['1.6 §4.1', '1.6 §4.9', '1.6 §5.11'],
  prerequisites: has('RemoteStartAuthorization'),
  reading:
    'This id is of the 2025 revision; the steps follow its outline and its predecessor TC_023_CS. The outline leaves open when the cable is plugged in; here it is plugged in after the refusal, as in TC_023_4_CS, so that all that a transaction needs is there but the permission.',
  before: { configuration: { AuthorizeRemoteTxRequests: is(true) } },

  async scenario({ chargePoint, centralSystem, operator, configured }) {
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

    await operator.plugsIn(connectorId);
    await chargePoint.mustSend(5, 'StatusNotification').with({ connectorId, status: 'Preparing' }).answered(6);

    // The expected result of the document.
    await chargePoint.mustNotSend(7, 'StartTransaction', { seconds: transactionDuration, per: ['1.6 §5.11'] });
  },
});
