import { all, has, idTag, inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
import { IdTagCached } from '../../states/charge-point.ts';

export default testChargePoint('TC_007_2_CS', 'Remote Start Charging Session - Cached Id', {
  purpose:
    'A remote start for an id tag that lies in the authorization cache leads to a transaction without the Central System being asked for it again.',
  profile: 'Core',
  requirements: ['1.6 §3.5', '1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §5.11', '1.6 §9.1'],
  prerequisites: all(has('AuthorizationCache'), has('RemoteStartAuthorization')),
  reading:
    'A case of the 2025 revision, of which only an outline is at hand: preparations and validations are those of its predecessor TC_007_CS, the steps follow the outline, and their numbers are ours. The outline allows no Authorize; 1.6 §4.1 would allow one beside the cached entry.',
  before: {
    configuration: {
      AuthorizationCacheEnabled: is(true),
      AuthorizeRemoteTxRequests: is(true, 'if implemented'),
      LocalPreAuthorize: is(true),
    },
    memory: [IdTagCached],
  },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag } }) {
    // An Authorize, whenever it comes, is a message that no step asks for.
    await centralSystem
      .sends(1, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.11');
    await chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .per('1.6 §4.9')
      .answered(4);

    await operator.plugsIn(connectorId);
    await inAnyOrder(
      chargePoint
        .mustSend(5, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag) })
        .per('1.6 §3.5', '1.6 §4.8')
        .answered(6, { idTagInfo: { status: 'Accepted' } }),
      chargePoint
        .mustSend(7, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .per('1.6 §4.9')
        .answered(8),
    );
  },
});
