import { has, is, testChargePoint } from '#plugfest/1.6';
import { authorizingOffline, startsOffline } from '../../states/charge-point-offline.ts';

/** Seconds in which a Charge Point that has started would tell of it. */
const WATCH = 10;

export default testChargePoint('PF_PRODUCT_12_CS', 'Offline - Id tag that nobody knows', {
  purpose:
    'While it is offline, the Charge Point starts no transaction for an id tag that it does not know, unless it is told to.',
  profile: 'Core',
  requirements: ['1.6 §3.5', '1.6 §4.8', '1.6 §9.1.1', 'OCPP-J 1.6 §5.3'],
  prerequisites: has('OfflineTransactions'),
  reading:
    'AllowOfflineTxForUnknownId is off, or there is no such key (1.6 §9.1.1): a transaction that began offline would be told of as soon as there is a connection.',
  before: { configuration: { ...authorizingOffline, AllowOfflineTxForUnknownId: is(false, 'if implemented') } },

  async scenario({ chargePoint, operator, connection, configured }) {
    await startsOffline({ operator, connection, configured }, configured.invalidIdTag);
    await chargePoint.mustReconnect(1);
    await chargePoint.mustNotSend(2, 'StartTransaction', { seconds: WATCH, per: ['1.6 §3.5', '1.6 §9.1.1'] });
  },
});
