import { all, has, testChargePoint } from '#plugfest/1.6';
import { authorizingOffline, whileOffline } from '../../states/charge-point-offline.ts';

/** Time for the driver to come, in seconds. */
const SPARE = 5;

export default testChargePoint('PF_AUTHORIZATION_03_CS', 'Id tag whose time has run out', {
  purpose:
    'Offline, an id tag that the local list accepts starts no transaction any more once its expiry date has passed.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §3.5.4', '1.6 §4.9', '1.6 §5.15', '1.6 §7.27'],
  prerequisites: all(has('OfflineTransactions'), has('LocalAuthListManagement'), has('TokenReader')),
  before: { configuration: authorizingOffline },

  async scenario({ chargePoint, centralSystem, operator, connection, configured, now }) {
    const { connectorId, validIdTag, transactionDuration, maxTimeDeviation } = configured;
    const left = transactionDuration + maxTimeDeviation;
    const expiryDate = new Date(Date.parse(now()) + left * 1000).toISOString();
    await centralSystem
      .sends(1, 'SendLocalList', {
        listVersion: 1,
        updateType: 'Full',
        localAuthorizationList: [{ idTag: validIdTag, idTagInfo: { status: 'Accepted', expiryDate } }],
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.15');
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .per('1.6 §4.9')
      .answered(4);

    await whileOffline({ operator, connection, configured }, async () => {
      await operator.waits(left + maxTimeDeviation + SPARE, 'The entry of the local list expires');
      await operator.presents(validIdTag);
    });
    await chargePoint.mustReconnect(5);
    await chargePoint.mustNotSend(6, 'StartTransaction', { seconds: transactionDuration, per: ['1.6 §3.5.4'] });
  },
});
