import { absentOr, absentOrIdTag, all, has, idTag, instantOf, testChargePoint } from '#plugfest/1.6';
import { endOf } from '../../states/charge-point.ts';
import {
  authorizingOffline,
  cacheFirst,
  staysOffline,
  startsTransactionsOffline,
  validIdTagKnown,
  whenOffline,
  whileOffline,
} from '../../states/charge-point-offline.ts';

export default testChargePoint('TC_039_CS', 'Offline Transaction', {
  purpose:
    'A transaction that began and ended offline is told once the connection is back: first its start, then its end.',
  profile: 'Core',
  requirements: ['1.6 §3.5', '1.6 §3.7', '1.6 §4.8', '1.6 §4.10', '1.6 §6.45', '1.6 §6.49'],
  prerequisites: all(startsTransactionsOffline, has('LocalStop')),
  reading: cacheFirst,
  before: { configuration: authorizingOffline, memory: validIdTagKnown },

  async scenario({ chargePoint, operator, connection, configured }) {
    const { connectorId, validIdTag } = configured;

    const offline = await whileOffline({ operator, connection, configured }, async () => {
      await operator.plugsIn(connectorId);
      await operator.presents(validIdTag);
      await staysOffline({ operator, configured });
      await operator.presents(validIdTag);
      await operator.unplugs(connectorId);
    });

    const started = await chargePoint
      .mustSend(1, 'StartTransaction')
      .with({ connectorId, idTag: idTag(validIdTag), timestamp: whenOffline(offline, configured) })
      .per('1.6 §3.7', '1.6 §4.8', '1.6 §6.45')
      .answered(2, { idTagInfo: { status: 'Accepted' } });

    const began = instantOf(started.request.timestamp);
    await chargePoint
      .mustSend(3, 'StopTransaction')
      .with({
        ...endOf(started),
        idTag: absentOrIdTag(validIdTag),
        timestamp: whenOffline({ ...offline, from: began }, configured),
        reason: absentOr('Local'),
      })
      .per('1.6 §3.7', '1.6 §4.10', '1.6 §6.49')
      .answered(4);
  },
});
