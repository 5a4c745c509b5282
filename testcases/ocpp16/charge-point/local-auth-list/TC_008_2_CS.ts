import { all, has, idTag, inAnyOrder, is, testChargePoint } from '#plugfest/1.6';
import { accepting, nextVersion } from '../../states/local-list.ts';

export default testChargePoint('TC_008_2_CS', 'Remote Start Charging Session - Id in Local Authorization List', {
  purpose:
    'A transaction is started remotely for an id tag of the local list, without the Central System being asked again.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §3.5', '1.6 §4.8', '1.6 §4.9', '1.6 §5.11', '1.6 §5.15', '1.6 §9.1', '1.6 §9.2.1'],
  prerequisites: all(has('LocalAuthListManagement'), has('RemoteStartAuthorization')),
  reading:
    'A case of the 2025 revision, of which only an outline is at hand. The steps and their numbers are those of its predecessor TC_008_CS, which is the same remote start; the outline leaves out steps 1 and 2. It allows no Authorize; 1.6 §5.11 would allow one beside the entry of the list. The version of the list is not given: it is the one after that of step 2.',
  before: {
    configuration: {
      LocalPreAuthorize: is(true),
      AuthorizationCacheEnabled: is(false, 'if implemented'),
      LocalAuthListEnabled: is(true),
      AuthorizeRemoteTxRequests: is(true),
    },
  },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag } }) {
    const { response } = await centralSystem.sends(1, 'GetLocalListVersion', {}).mustBeAnswered(2).per('1.6 §5.10');
    await centralSystem
      .sends(3, 'SendLocalList', {
        listVersion: nextVersion(response.listVersion),
        updateType: 'Full',
        localAuthorizationList: [accepting(validIdTag)],
      })
      .mustBeAnswered(4, { status: 'Accepted' })
      .per('1.6 §5.15');

    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(5, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .per('1.6 §4.9')
      .answered(6);

    // An Authorize, whenever it comes, is a message that no step asks for.
    await centralSystem
      .sends(7, 'RemoteStartTransaction', { connectorId, idTag: validIdTag })
      .mustBeAnswered(8, { status: 'Accepted' })
      .per('1.6 §5.11');
    await inAnyOrder(
      chargePoint
        .mustSend(9, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag) })
        .per('1.6 §3.5', '1.6 §4.8', '1.6 §5.11')
        .answered(10, { idTagInfo: { status: 'Accepted' } }),
      chargePoint
        .mustSend(11, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .per('1.6 §4.9')
        .answered(12),
    );
  },
});
