import { all, has, idTag, inAnyOrder, testChargePoint } from '#plugfest/1.2';
import { endOf, KnownByList } from '../states/charge-point.ts';

/** Seconds for which the id tag is still good when its transaction starts. */
const VALID = 20;

export default testChargePoint('TC12_007_2_CS', 'White List - Expiry', {
  purpose:
    'The white list takes over when an id tag expires, as a transaction tells it, and no longer knows it from then on.',
  profile: 'Core',
  requirements: ['1.2 §3.3', '1.2 §4.1', '1.2 §4.7', '1.2 §4.9', '1.2 §7.10'],
  prerequisites: all(has('AuthorizationCache'), has('TokenReader')),
  reading:
    'That the entry is updated is an obligation (1.2 §4.7, 1.2 §4.9), that it is removed when its time is over is advice (1.2 §7.10: it should): a Charge Point that does not ask then is warned. Its clock may be off by maxTimeDeviation.',
  before: { memory: [KnownByList] },

  async scenario({ chargePoint, centralSystem, operator, settled, now, configured }) {
    const { connectorId, validIdTag, maxTimeDeviation } = configured;
    const expiryDate = new Date(Date.parse(now()) + VALID * 1000).toISOString();
    const idTagInfo = { status: 'Accepted', expiryDate } as const;
    await operator.plugsIn(connectorId);
    await operator.presents(validIdTag);
    const started = await chargePoint
      .mustSend(1, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag) })
      .per('1.2 §4.7')
      .answered(2, { idTagInfo });
    await settled();
    await inAnyOrder(
      centralSystem
        .sends(3, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
        .mustBeAnswered(4, { status: 'Accepted' })
        .per('1.2 §5.6'),
      chargePoint.mustSend(5, 'StopTransaction').with(endOf(started)).per('1.2 §4.9').answered(6, { idTagInfo }),
    );
    await operator.unplugs(connectorId);
    await operator.waits(VALID + maxTimeDeviation, 'The id tag expires');

    await operator.presents(validIdTag);
    await chargePoint
      .shouldSend(7, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .per('1.2 §4.1', '1.2 §4.7', '1.2 §4.9', '1.2 §7.10')
      .answered(8, { idTagInfo: { status: 'Expired' } });
  },
});
