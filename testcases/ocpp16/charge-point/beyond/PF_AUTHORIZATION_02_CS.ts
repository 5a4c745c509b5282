import { all, has, testChargePoint } from '#plugfest/1.6';
import { IdTagCached } from '../../states/charge-point.ts';
import { authorizingOffline, whileOffline } from '../../states/charge-point-offline.ts';

export default testChargePoint('PF_AUTHORIZATION_02_CS', 'Id tag that the local list blocks', {
  purpose:
    'Offline, an id tag that the local list blocks starts no transaction, although the cache holds it as accepted and unknown id tags would be let in.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §3.5.3', '1.6 §3.5.4', '1.6 §4.9', '1.6 §5.15'],
  prerequisites: all(
    has('OfflineTransactions'),
    has('LocalAuthListManagement'),
    has('AuthorizationCache'),
    has('TokenReader'),
  ),
  before: { configuration: authorizingOffline, memory: [IdTagCached] },

  async scenario({ chargePoint, centralSystem, operator, connection, configured }) {
    const { connectorId, validIdTag, transactionDuration } = configured;
    await centralSystem
      .sends(1, 'SendLocalList', {
        listVersion: 1,
        updateType: 'Full',
        localAuthorizationList: [{ idTag: validIdTag, idTagInfo: { status: 'Blocked' } }],
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.15');
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .per('1.6 §4.9')
      .answered(4);

    await whileOffline({ operator, connection, configured }, () => operator.presents(validIdTag));
    await chargePoint.mustReconnect(5);
    await chargePoint.mustNotSend(6, 'StartTransaction', {
      seconds: transactionDuration,
      per: ['1.6 §3.5.3', '1.6 §3.5.4'],
    });
  },
});
