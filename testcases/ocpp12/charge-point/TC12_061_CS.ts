import { all, has, idTag, testChargePoint } from '#plugfest/1.2';
import { Charging } from '../states/charge-point.ts';

export default testChargePoint('TC12_061_CS', 'Clear Cache', {
  purpose: 'A Charge Point whose cache was cleared no longer knows the driver who has charged before.',
  profile: 'Core',
  requirements: ['1.2 §4.1', '1.2 §5.3', '1.2 §6.9'],
  prerequisites: all(has('AuthorizationCache'), has('TokenReader')),
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag } }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await centralSystem
      .sends(1, 'RemoteStopTransaction', { transactionId })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.2 §5.6');
    await chargePoint.mustSend(3, 'StopTransaction').with({ transactionId }).per('1.2 §4.9').answered(4);
    await operator.unplugs(connectorId);
    await centralSystem.sends(5, 'ClearCache', {}).mustBeAnswered(6, { status: 'Accepted' }).per('1.2 §5.3');

    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(7, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .per('1.2 §4.1', '1.2 §5.3')
      .answered(8, { idTagInfo: { status: 'Accepted' } });
  },
});
