import { has, idTag, inAnyOrder, is, not, testChargePoint } from '#plugfest/1.6';
import { profileOfStart } from '../../states/charging-profiles.ts';

export default testChargePoint('PF_REMOTE_01_CS', 'Remote start with a profile that it cannot follow', {
  purpose:
    'A Charge Point without smart charging starts the transaction of a remote start, and leaves its charging profile aside.',
  profile: 'Core',
  requirements: ['1.6 §4.8', '1.6 §4.9', '1.6 §5.11'],
  prerequisites: not(has('SmartCharging')),
  reading:
    'That the profile is left aside is advice (1.6 §5.11): a refusal is a warning. The request must be answered.',
  before: { configuration: { AuthorizeRemoteTxRequests: is(false, 'if implemented') } },

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, configured } = stage;
    const { connectorId, validIdTag } = configured;
    await operator.plugsIn(connectorId);
    await chargePoint
      .mustSend(1, 'StatusNotification')
      .with({ connectorId, status: 'Preparing' })
      .per('1.6 §4.9')
      .answered(2);
    const { response } = await centralSystem
      .sends(3, 'RemoteStartTransaction', { connectorId, idTag: validIdTag, chargingProfile: profileOfStart(stage) })
      .mustBeAnswered(4)
      .shouldHold({ status: 'Accepted' })
      .per('1.6 §5.11');
    if (response.status === 'Rejected') return;
    await inAnyOrder(
      chargePoint.maySend(5, 'Authorize').answered(6),
      chargePoint
        .mustSend(7, 'StartTransaction')
        .with({ connectorId, idTag: idTag(validIdTag) })
        .per('1.6 §4.8')
        .answered(8),
      chargePoint
        .mustSend(9, 'StatusNotification')
        .with({ connectorId, status: 'Charging' })
        .per('1.6 §4.9')
        .answered(10),
    );
  },
});
