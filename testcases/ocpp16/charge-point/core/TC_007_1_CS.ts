import { atLeast, has, idTag, inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
import { IdTagCached, isOfAnother } from '../../states/charge-point.ts';

export default testChargePoint('TC_007_1_CS', 'Regular Start Charging Session - Cached Id', {
  purpose:
    'A driver whose id tag lies in the authorization cache starts a transaction without the Central System being asked.',
  profile: 'Core',
  requirements: ['1.6 §3.5', '1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §9.1'],
  prerequisites: has('AuthorizationCache'),
  reading:
    'A case of the 2025 revision, of which only an outline is at hand: preparations and validations are those of its predecessor TC_007_CS, the steps follow the outline, and their numbers are ours. The outline allows no Authorize; 1.6 §4.1 would allow one beside the cached entry.',
  before: {
    configuration: { AuthorizationCacheEnabled: is(true), LocalPreAuthorize: is(true) },
    memory: [IdTagCached],
  },

  async scenario({ chargePoint, operator, statusOf, configured: { connectorId, validIdTag } }) {
    // An Authorize, whenever it comes, is a message that no step asks for.
    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId: atLeast(1), status: 'Preparing' })
      .passingOver('another connector', isOfAnother(connectorId))
      .per('1.6 §4.9')
      .answered(2);

    const otherWasMeant = statusOf(connectorId) !== 'Preparing';

    await operator.plugsIn(connectorId);
    await inAnyOrder(
      chargePoint
        .mustSend(3, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag) })
        .per('1.6 §3.5', '1.6 §4.8')
        .answered(4, { idTagInfo: { status: 'Accepted' } }),
      chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .passingOver(
          'the cable tells which connector is meant',
          ({ status }) => otherWasMeant && status === 'Preparing',
        )
        .per('1.6 §4.9')
        .answered(6),
    );
  },
});
