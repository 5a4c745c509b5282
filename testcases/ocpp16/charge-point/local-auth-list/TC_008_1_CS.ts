import { has, idTag, inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
import { isOfAnother } from '../../states/charge-point.ts';
import { accepting, nextVersion } from '../../states/local-list.ts';

export default testChargePoint('TC_008_1_CS', 'Regular Start Charging Session - Id in Local Authorization List', {
  purpose:
    'A driver whose id tag stands in the local list starts a transaction without the Central System being asked.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §3.5', '1.6 §4.1', '1.6 §4.8', '1.6 §4.9', '1.6 §5.15', '1.6 §9.1', '1.6 §9.2.1'],
  prerequisites: has('LocalAuthListManagement'),
  reading:
    'A case of the 2025 revision, of which only an outline is at hand: preparations and validations are those of its predecessor TC_008_CS, the steps follow the outline, and their numbers are ours. The outline allows no Authorize; 1.6 §4.1 would allow one beside the entry of the list. The version of the list is not given: it is the one after that of step 2.',
  before: {
    configuration: {
      LocalPreAuthorize: is(true),
      AuthorizationCacheEnabled: is(false, 'if implemented'),
      LocalAuthListEnabled: is(true),
    },
  },

  async scenario({ chargePoint, centralSystem, operator, statusOf, configured: { connectorId, validIdTag } }) {
    const { response } = await centralSystem.sends(1, 'GetLocalListVersion', {}).mustBeAnswered(2).per('1.6 §5.10');
    await centralSystem
      .sends(3, 'SendLocalList', {
        listVersion: nextVersion(response.listVersion),
        updateType: 'Full',
        localAuthorizationList: [accepting(validIdTag)],
      })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.6 §5.15');

    // An Authorize, whenever it comes, is a message that no step asks for.
    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(5, 'StatusNotification')
      .with({ status: 'Preparing' })
      .passingOver('another connector', isOfAnother(connectorId))
      .per('1.6 §4.9')
      .answered(6);

    const otherWasMeant = statusOf(connectorId) !== 'Preparing';

    await operator.plugsIn(connectorId);
    await inAnyOrder(
      chargePoint
        .mustSend(7, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag) })
        .per('1.6 §3.5', '1.6 §4.8')
        .answered(8, { idTagInfo: { status: 'Accepted' } }),
      chargePoint
        .mustSend(9, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .passingOver(
          'the cable tells which connector is meant',
          ({ status }) => otherWasMeant && status === 'Preparing',
        )
        .per('1.6 §4.9')
        .answered(10),
    );
  },
});
