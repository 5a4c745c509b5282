import { has, idTag, inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
import { endOf, IdTagLocalAuthList } from '../../states/charge-point.ts';

export default testChargePoint('PF_AUTHORIZATION_06_CS', 'Local list that says otherwise than the Central System', {
  purpose:
    'When StartTransaction.conf refuses an id tag that the local list accepts, the Charge Point tells of the conflict.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §3.5.2', '1.6 §4.8', '1.6 §4.9', '1.6 §4.10', '1.6 §5.11', '1.6 §9.1.24'],
  prerequisites: has('LocalAuthListManagement'),
  reading:
    'The conflict is told as an error of the Charge Point itself: connector 0, errorCode LocalListConflict. With which status, and when, is not prescribed. Without StopTransactionOnInvalidId the transaction would go on without energy; whether Charging was told before is left to the Charge Point.',
  before: {
    configuration: {
      LocalAuthListEnabled: is(true),
      AuthorizeRemoteTxRequests: is(false, 'if implemented'),
      StopTransactionOnInvalidId: is(true),
      MaxEnergyOnInvalidId: is(0, 'if implemented'),
    },
    memory: [IdTagLocalAuthList],
  },

  async scenario({ chargePoint, centralSystem, operator, configured }) {
    const { connectorId, validIdTag } = configured;
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .per('1.6 §4.9')
      .answered(2);
    await centralSystem
      .sends(3, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.6 §5.11');
    await inAnyOrder(
      chargePoint.maySend(5, 'StatusNotification').with({ connectorId, status: 'Charging' }).answered(6),
      chargePoint
        .mustSend(7, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag) })
        .per('1.6 §4.8')
        .answered(8, { idTagInfo: { status: 'Blocked' } }),
    );
    await inAnyOrder(
      chargePoint.maySend(5, 'StatusNotification').with({ connectorId, status: 'Charging' }).answered(6),
      chargePoint
        .mustSend(9, 'StatusNotification')
        .with({ connectorId: 0, errorCode: 'LocalListConflict' })
        .per('1.6 §3.5.2')
        .answered(10),
      chargePoint
        .mustSend(11, 'StopTransaction')
        .with(endOf(chargePoint.last('StartTransaction')))
        .per('1.6 §4.10', '1.6 §9.1.24')
        .answered(12),
      chargePoint
        .mustSend(13, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .per('1.6 §4.9')
        .answered(14),
    );
  },
});
