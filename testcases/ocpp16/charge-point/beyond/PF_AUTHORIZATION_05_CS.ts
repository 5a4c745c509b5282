import { all, has, inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';
import { asksOnceMore, startsNothing, trustsItsMemory } from '../../states/known-id-tags.ts';

export default testChargePoint(
  'PF_AUTHORIZATION_05_CS',
  'Cache after a StopTransaction that tells of a blocked id tag',
  {
    purpose: 'What StopTransaction.conf says of an id tag replaces what the cache held of it.',
    profile: 'Core',
    requirements: ['1.6 §3.5.1', '1.6 §4.9', '1.6 §4.10'],
    prerequisites: all(has('AuthorizationCache'), has('TokenReader')),
    reading: asksOnceMore,
    before: {
      configuration: { AuthorizationCacheEnabled: is(true), LocalPreAuthorize: is(false) },
      state: Charging,
    },

    async scenario(stage) {
      const { chargePoint, operator, configured } = stage;
      const { connectorId, validIdTag } = configured;
      await operator.presents(validIdTag);
      await inAnyOrder(
        chargePoint
          .mustSend(1, 'StopTransaction')
          .with(endOf(chargePoint.last('StartTransaction')))
          .per('1.6 §4.10')
          .answered(2, { idTagInfo: { status: 'Blocked' } }),
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
      await trustsItsMemory(stage, 7);
      await startsNothing(stage, 9, ['1.6 §4.10', '1.6 §3.5.1']);
    },
  },
);
