import { idTag, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import {
  authorizingOffline,
  cacheFirst,
  past,
  startsOffline,
  startsTransactionsOffline,
  validIdTagKnown,
  whenOffline,
} from '../../states/charge-point-offline.ts';

export default testChargePoint('TC_037_1_CS', 'Offline Start Transaction - Valid IdTag', {
  purpose:
    'The Charge Point starts a transaction while it is offline, and tells once the connection is back when it began.',
  profile: 'Core',
  requirements: ['1.6 §3.5', '1.6 §3.7', '1.6 §4.8', '1.6 §4.9', '1.6 §6.45'],
  prerequisites: startsTransactionsOffline,
  reading: cacheFirst,
  before: { configuration: authorizingOffline, memory: validIdTagKnown },

  async scenario({ chargePoint, operator, connection, configured }) {
    const { connectorId, validIdTag } = configured;
    const offline = await startsOffline({ operator, connection, configured }, validIdTag);

    await inAnyOrder(
      chargePoint
        .mustSend(1, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag), timestamp: whenOffline(offline, configured) })
        .per('1.6 §3.7', '1.6 §4.8', '1.6 §6.45')
        .answered(2, { idTagInfo: { status: 'Accepted' } }),
      chargePoint
        .mustSend(3, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .passingOver(past, ({ connectorId: id, status }) => id === connectorId && status === 'Preparing')
        .per('1.6 §4.9')
        .answered(4),
    );
  },
});
