import { has, idTag, is, testChargePoint, theConfigured } from '#plugfest/1.6';
import { IdTagCached } from '../../states/charge-point.ts';

export default testChargePoint('TC_061_1_CS', 'Clear Authorization Data in Authorization Cache - Local', {
  purpose: 'After its authorization cache was cleared, the Charge Point asks again for an id tag that it knew.',
  profile: 'Core',
  requirements: ['1.6 §3.5', '1.6 §4.1', '1.6 §5.4', '1.6 §9.1'],
  prerequisites: has('AuthorizationCache'),
  reading:
    'A case of the 2025 revision, of which only an outline is at hand: the configuration is that of its predecessor TC_061_CS, the id tag is brought into the cache by memory state IdTagCached, and the step numbers are ours. A report of Preparing, before or after step 3, is no step of the outline.',
  before: {
    configuration: {
      AuthorizationCacheEnabled: is(true),
      LocalPreAuthorize: is(true),
      ConnectionTimeOut: is(theConfigured('connectionTimeout')),
    },
    memory: [IdTagCached],
  },

  async scenario({ chargePoint, centralSystem, operator, configured: { validIdTag } }) {
    await centralSystem.sends(1, 'ClearCache', {}).mustBeAnswered(2, { status: 'Accepted' }).per('1.6 §5.4');

    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(3, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .per('1.6 §4.1', '1.6 §5.4')
      .answered(4, { idTagInfo: { status: 'Accepted' } });
  },
});
