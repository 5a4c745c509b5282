import { idTag, inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
import { endOf } from '../../states/charge-point.ts';
import {
  authorizingOffline,
  cacheFirst,
  chargingIsTold,
  invalidIdTagKnown,
  past,
  startsOffline,
  startsTransactionsOffline,
  whenOffline,
} from '../../states/charge-point-offline.ts';

export default testChargePoint(
  'TC_037_3_CS',
  'Offline Start Transaction - Invalid IdTag - StopTransactionOnInvalidId = true',
  {
    purpose:
      'When the Central System does not accept the id tag of a transaction that began offline, the Charge Point stops the transaction.',
    profile: 'Core',
    requirements: ['1.6 §3.5.4', '1.6 §3.7', '1.6 §4.8', '1.6 §4.9', '1.6 §4.10', '1.6 §6.45', '1.6 §9.1.24'],
    prerequisites: startsTransactionsOffline,
    reading: `${cacheFirst} ${chargingIsTold} Steps 5 and 7 may be reversed, as in every stop of a transaction.`,
    before: {
      configuration: {
        ...authorizingOffline,
        StopTransactionOnInvalidId: is(true),
        MaxEnergyOnInvalidId: is(0, 'if implemented'),
      },
      memory: invalidIdTagKnown,
    },

    async scenario({ chargePoint, operator, connection, configured }) {
      const { connectorId, invalidIdTag } = configured;
      const offline = await startsOffline({ operator, connection, configured }, invalidIdTag);

      await inAnyOrder(
        chargePoint
          .mustSend(1, 'StartTransaction')
          .with({ connectorId, idTag: idTag(invalidIdTag), timestamp: whenOffline(offline, configured) })
          .per('1.6 §3.7', '1.6 §4.8', '1.6 §6.45')
          .answered(2, { idTagInfo: { status: 'Invalid' } }),
        chargePoint
          .mustSend(3, 'StatusNotification')
          .with({ connectorId, status: 'Charging' })
          .passingOver(past, ({ connectorId: id, status }) => id === connectorId && status === 'Preparing')
          .per('1.6 §4.9')
          .answered(4),
      );

      const started = chargePoint.last('StartTransaction');
      await inAnyOrder(
        chargePoint
          .mustSend(5, 'StopTransaction')
          .with({ ...endOf(started), reason: 'DeAuthorized' })
          .per('1.6 §3.5.4', '1.6 §4.10', '1.6 §9.1.24')
          .answered(6),
        chargePoint
          .mustSend(7, 'StatusNotification')
          .with({ connectorId, status: 'Finishing' })
          .per('1.6 §4.9')
          .answered(8),
      );
    },
  },
);
