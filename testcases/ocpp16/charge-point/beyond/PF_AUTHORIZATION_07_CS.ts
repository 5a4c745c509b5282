import { all, has, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';
import { authorizingOffline, whileOffline } from '../../states/charge-point-offline.ts';

/** Time for the driver to come, in seconds. */
const SPARE = 5;

export default testChargePoint('PF_AUTHORIZATION_07_CS', 'Id tag in the cache whose time has run out', {
  purpose:
    'Offline, an id tag that the cache holds as accepted starts no transaction any more once its expiry date has passed.',
  profile: 'Core',
  requirements: ['1.6 §3.5.1', '1.6 §3.5.4', '1.6 §4.9', '1.6 §4.10', '1.6 §7.27'],
  prerequisites: all(has('OfflineTransactions'), has('AuthorizationCache'), has('TokenReader')),
  reading:
    'The expiry date is told by StopTransaction.conf, which the cache takes over like any other idTagInfo (1.6 §3.5.1).',
  before: { configuration: authorizingOffline, state: Charging },

  async scenario({ chargePoint, operator, connection, configured, now }) {
    const { connectorId, validIdTag, transactionDuration, maxTimeDeviation } = configured;
    const left = transactionDuration + maxTimeDeviation;
    const expiryDate = new Date(Date.parse(now()) + left * 1000).toISOString();
    await operator.presents(validIdTag);
    await inAnyOrder(
      chargePoint
        .mustSend(1, 'StopTransaction')
        .with(endOf(chargePoint.last('StartTransaction')))
        .per('1.6 §4.10')
        .answered(2, { idTagInfo: { status: 'Accepted', expiryDate } }),
      chargePoint
        .mustSend(3, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .per('1.6 §4.9')
        .answered(4),
    );
    await operator.unplugs(connectorId);
    await chargePoint
      .mustSend(5, 'StatusNotification')
      .with({ connectorId, status: 'Available' })
      .per('1.6 §4.9')
      .answered(6);
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(7, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .per('1.6 §4.9')
      .answered(8);

    await whileOffline({ operator, connection, configured }, async () => {
      await operator.waits(left + maxTimeDeviation + SPARE, 'The entry of the cache expires');
      await operator.presents(validIdTag);
    });
    await chargePoint.mustReconnect(9);
    await chargePoint.mustNotSend(10, 'StartTransaction', {
      seconds: transactionDuration,
      per: ['1.6 §3.5.1', '1.6 §3.5.4'],
    });
  },
});
