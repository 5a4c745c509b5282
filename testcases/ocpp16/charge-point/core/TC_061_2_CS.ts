import { all, has, idTag, is, testChargePoint, theConfigured } from '#plugfest/1.6';
import { IdTagCached } from '../../states/charge-point.ts';

export default testChargePoint('TC_061_2_CS', 'Clear Authorization Data in Authorization Cache - Remote', {
  purpose:
    'After its authorization cache was cleared, the Charge Point asks again for an id tag that it knew, when it is to start remotely.',
  profile: 'Core',
  requirements: ['1.6 §3.5', '1.6 §4.1', '1.6 §5.4', '1.6 §5.11', '1.6 §9.1'],
  prerequisites: all(has('AuthorizationCache'), has('RemoteStartAuthorization')),
  reading:
    'A case of the 2025 revision, of which only an outline is at hand: the configuration is that of its predecessor TC_061_CS, the id tag is brought into the cache by memory state IdTagCached, and the step numbers are ours. A report of Preparing, before or after step 5, is no step of the outline.',
  before: {
    configuration: {
      AuthorizationCacheEnabled: is(true),
      AuthorizeRemoteTxRequests: is(true),
      LocalPreAuthorize: is(true),
      ConnectionTimeOut: is(theConfigured('connectionTimeout')),
    },
    memory: [IdTagCached],
  },

  async scenario({ chargePoint, centralSystem, configured: { connectorId, validIdTag } }) {
    await centralSystem.sends(1, 'ClearCache', {}).mustBeAnswered(2, { status: 'Accepted' }).per('1.6 §5.4');

    await centralSystem
      .sends(3, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.6 §5.11');
    await chargePoint
      .mustSend(5, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .per('1.6 §4.1', '1.6 §5.4', '1.6 §5.11')
      .answered(6, { idTagInfo: { status: 'Accepted' } });
  },
});
