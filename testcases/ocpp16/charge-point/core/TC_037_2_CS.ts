import { idTag, inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
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
  'TC_037_2_CS',
  'Offline Start Transaction - Invalid IdTag - StopTransactionOnInvalidId = false',
  {
    purpose:
      'When the Central System does not accept the id tag of a transaction that began offline, the Charge Point stops the energy and keeps the transaction.',
    profile: 'Core',
    requirements: ['1.6 §3.5.4', '1.6 §3.7', '1.6 §4.8', '1.6 §4.9', '1.6 §6.45', '1.6 §9.1.24'],
    prerequisites: startsTransactionsOffline,
    reading: `${cacheFirst} ${chargingIsTold}`,
    before: {
      configuration: {
        ...authorizingOffline,
        StopTransactionOnInvalidId: is(false),
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

      await chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'SuspendedEVSE' })
        .passingOver(
          'the EV may stop before the Charge Point does (1.6 §4.9, event D5)',
          ({ connectorId: id, status }) => id === connectorId && status === 'SuspendedEV',
        )
        .per('1.6 §3.5.4', '1.6 §4.9', '1.6 §9.1.24')
        .answered(6);
    },
  },
);
