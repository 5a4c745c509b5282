import { all, has, idTag, optionally, testChargePoint } from '#plugfest/1.5';

export default testChargePoint('TC15_043_10_CS', 'Send Local Authorisation List - Entry Blocked', {
  purpose: 'A driver whose id tag the local list says is blocked cannot charge.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.5 §4.1', '1.5 §5.13', '1.5 §7.1', '1.5 §7.2'],
  prerequisites: all(has('LocalAuthListManagement'), has('TokenReader')),
  reading:
    'The Charge Point may go by its list, and may ask all the same (1.5 §4.1): either way it hears that the id tag is blocked.',

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, blockedIdTag } }) {
    await centralSystem
      .sends(1, 'SendLocalList', {
        updateType: 'Full',
        listVersion: 1,
        localAuthorisationList: [{ idTag: blockedIdTag, idTagInfo: { status: 'Blocked' } }],
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.13');
    await operator.presents(blockedIdTag);
    await optionally(
      chargePoint
        .maySend(3, 'Authorize')
        .with({ idTag: idTag(blockedIdTag) })
        .answered(4, { idTagInfo: { status: 'Blocked' } }),
    );
    await operator.plugsIn(connectorId);
    await chargePoint.mustNotSend(5, 'StartTransaction', { seconds: 10, per: ['1.5 §4.1', '1.5 §7.2'] });
  },
});
