import { all, has, idTag, testChargePoint } from '#plugfest/1.5';
import { Charging } from '../states/charge-point.ts';

export default testChargePoint('TC15_061_CS', 'Clear Cache', {
  purpose: 'A Charge Point whose cache was cleared no longer knows the driver who has charged before.',
  profile: 'Core',
  requirements: ['1.5 §4.1', '1.5 §5.4', '1.5 §6.12'],
  prerequisites: all(has('AuthorizationCache'), has('TokenReader')),
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, operator, configured: { connectorId, validIdTag } }) {
    const { transactionId } = chargePoint.last('StartTransaction').response;
    await centralSystem
      .sends(1, 'RemoteStopTransaction', { transactionId })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.5 §5.10');
    await chargePoint.mustSend(3, 'StopTransaction').with({ transactionId }).per('1.5 §4.10').answered(4);
    await operator.unplugs(connectorId);
    await centralSystem.sends(5, 'ClearCache', {}).mustBeAnswered(6, { status: 'Accepted' }).per('1.5 §5.4');

    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(7, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .per('1.5 §4.1', '1.5 §5.4')
      .answered(8, { idTagInfo: { status: 'Accepted' } });
  },
});
