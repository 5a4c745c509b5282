import { all, has, idTag, testChargePoint } from '#plugfest/1.2';
import { endOf, KnownByList } from '../states/charge-point.ts';

export default testChargePoint('TC12_037_4_CS', 'Start Transaction - Not Accepted - White List', {
  purpose:
    'A driver whose id tag was blocked since the white list took it in can charge once more, but is asked about from then on.',
  profile: 'Core',
  requirements: ['1.2 §3.3', '1.2 §4.1', '1.2 §4.7', '1.2 §7.1'],
  prerequisites: all(has('AuthorizationCache'), has('TokenReader')),
  reading:
    'Whether the Charge Point asks although its white list knows the id tag, and whether it stops the transaction by itself, is not looked at: other cases do.',
  before: { memory: [KnownByList] },

  async scenario({ chargePoint, centralSystem, operator, settled, configured: { connectorId, validIdTag } }) {
    await operator.plugsIn(connectorId);
    await operator.presents(validIdTag);
    const started = await chargePoint
      .mustSend(1, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.2 §4.7')
      .answered(2, { idTagInfo: { status: 'Blocked' } });
    await settled();
    const stopped = await chargePoint.maySend(3, 'StopTransaction').with(endOf(started)).answered(4);
    if (stopped === undefined)
      await centralSystem.sends(3, 'RemoteStopTransaction', { transactionId: started.response.transactionId });
    // The cable of a driver who was refused may stay locked.
    await centralSystem.sends(5, 'UnlockConnector', { connectorId });
    await operator.unplugs(connectorId);

    await operator.presents(validIdTag);
    await chargePoint
      .mustSend(6, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .per('1.2 §4.1', '1.2 §4.7')
      .answered(7, { idTagInfo: { status: 'Blocked' } });
  },
});
