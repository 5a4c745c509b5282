import { all, has, idTag, inAnyOrder, is, oneOf, testChargePoint } from '#plugfest/1.6';
import { endOf, IdTagCached } from '../../states/charge-point.ts';
import { asksOnceMore, startsNothing, trustsItsMemory } from '../../states/known-id-tags.ts';

export default testChargePoint(
  'PF_AUTHORIZATION_08_CS',
  'Cache after a StartTransaction that tells of a blocked id tag',
  {
    purpose: 'What StartTransaction.conf says of an id tag replaces what the cache held of it.',
    profile: 'Core',
    requirements: ['1.6 §3.5.1', '1.6 §4.8', '1.6 §4.9', '1.6 §4.10', '1.6 §5.11', '1.6 §5.18', '1.6 §9.1.24'],
    prerequisites: all(has('AuthorizationCache'), has('TokenReader')),
    reading: `The transaction is started remotely and without an Authorize, so that it is StartTransaction.conf that tells; whether Charging is told before it is over is left to the Charge Point. ${asksOnceMore}`,
    before: {
      configuration: {
        AuthorizationCacheEnabled: is(true),
        LocalPreAuthorize: is(false),
        AuthorizeRemoteTxRequests: is(false),
        StopTransactionOnInvalidId: is(true),
        MaxEnergyOnInvalidId: is(0, 'if implemented'),
      },
      memory: [IdTagCached],
    },

    async scenario(stage) {
      const { chargePoint, centralSystem, operator, configured } = stage;
      const { connectorId, validIdTag } = configured;
      await operator.plugsIn(connectorId);
      await chargePoint
        .maySend(1, 'StatusNotification')
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
          .mustSend(9, 'StopTransaction')
          .with(endOf(chargePoint.last('StartTransaction')))
          .per('1.6 §4.10', '1.6 §9.1.24')
          .answered(10),
        chargePoint.maySend(11, 'StatusNotification').with({ connectorId, status: 'Finishing' }).answered(12),
      );
      // The cable may be kept for its owner (1.6 §3.5.4).
      await centralSystem
        .sends(13, 'UnlockConnector', { connectorId })
        .mustBeAnswered(14, { status: oneOf('Unlocked', 'NotSupported') })
        .per('1.6 §5.18');
      await operator.unplugs(connectorId);
      await chargePoint
        .mustSend(15, 'StatusNotification')
        .with({ connectorId, status: 'Available' })
        .per('1.6 §4.9')
        .answered(16);
      await trustsItsMemory(stage, 17);
      await startsNothing(stage, 19, ['1.6 §4.8', '1.6 §3.5.1']);
    },
  },
);
