import { absentOr, absentOrIdTag, has, inAnyOrder, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';
import { whenOffline, whileOffline } from '../../states/charge-point-offline.ts';

export default testChargePoint('TC_038_CS', 'Offline Stop Transaction', {
  purpose:
    'The Charge Point stops a transaction while it is offline, and tells once the connection is back when it ended.',
  profile: 'Core',
  requirements: ['1.6 §3.7', '1.6 §4.9', '1.6 §4.10', '1.6 §6.49'],
  prerequisites: has('LocalStop'),
  before: { state: Charging },

  async scenario({ chargePoint, operator, connection, configured }) {
    const { connectorId, validIdTag } = configured;
    const started = chargePoint.last('StartTransaction');

    const offline = await whileOffline({ operator, connection, configured }, () => operator.presents(validIdTag));

    await inAnyOrder(
      chargePoint
        .mustSend(1, 'StopTransaction')
        .with({
          ...endOf(started),
          idTag: absentOrIdTag(validIdTag),
          timestamp: whenOffline(offline, configured),
          reason: absentOr('Local'),
        })
        .per('1.6 §3.7', '1.6 §4.10', '1.6 §6.49')
        .answered(2),
      chargePoint
        .mustSend(3, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .per('1.6 §4.9')
        .answered(4),
    );
  },
});
