import { all, has, idTag, is, testChargePoint } from '#plugfest/1.6';
import { IdTagCached } from '../../states/charge-point.ts';
import { asksOnceMore, startsNothing, trustsItsMemory } from '../../states/known-id-tags.ts';

export default testChargePoint('PF_AUTHORIZATION_04_CS', 'Cache after an Authorize that was refused', {
  purpose: 'What Authorize.conf says of an id tag replaces what the cache held of it.',
  profile: 'Core',
  requirements: ['1.6 §3.5.1', '1.6 §4.1', '1.6 §4.9'],
  prerequisites: all(has('AuthorizationCache'), has('TokenReader')),
  reading: asksOnceMore,
  before: {
    configuration: { AuthorizationCacheEnabled: is(true), LocalPreAuthorize: is(false) },
    memory: [IdTagCached],
  },

  async scenario(stage) {
    const { chargePoint, operator, configured } = stage;
    const { validIdTag } = configured;
    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(1, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .per('1.6 §4.1')
      .answered(2, { idTagInfo: { status: 'Blocked' } });
    await trustsItsMemory(stage, 3);
    await startsNothing(stage, 5, ['1.6 §4.1', '1.6 §3.5.1']);
  },
});
