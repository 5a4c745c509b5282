import { inAnyOrder, oneOf, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

export default testChargePoint('TC_016_CS', 'Soft Reset With Transaction', {
  purpose: 'On a soft reset the Charge Point first ends the running transaction and says why.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §4.10', '1.6 §5.14', '1.6 errata §3.22', '1.6 errata §3.36'],
  reading:
    'Steps 3 and 5 may be reversed (general conventions); that the connectors are out of service for the restart may be told as well (1.6 §4.9). Steps 7 to 10 are optional: a Charge Point that restarts its application only need not register again.',
  before: { state: Charging },

  async scenario({ chargePoint, centralSystem, configured: { connectorId, connectorIds, heartbeatInterval } }) {
    const started = chargePoint.last('StartTransaction');

    await centralSystem.sends(1, 'Reset', { type: 'Soft' }).mustBeAnswered(2, { status: 'Accepted' }).per('1.6 §5.14');

    await inAnyOrder(
      chargePoint
        .mustSend(3, 'StopTransaction')
        .with({ ...endOf(started), reason: 'SoftReset' })
        .per('1.6 §4.10', '1.6 §5.14', '1.6 errata §3.36')
        .answered(4),
      chargePoint
        .mustSend(5, 'StatusNotification')
        .with({ connectorId, status: 'Finishing' })
        .passingOver('out of service for the restart', ({ status }) => status === 'Unavailable')
        .per('1.6 §4.9')
        .answered(6),
    );

    const boot = await chargePoint
      .maySend(7, 'BootNotification')
      .per('1.6 §4.2', '1.6 §5.14')
      .answered(8, { status: 'Accepted', interval: heartbeatInterval });
    if (boot)
      await inAnyOrder(
        ...[0, ...connectorIds].map((id) =>
          chargePoint
            .mustSend(9, 'StatusNotification')
            .with({ connectorId: id, status: id === connectorId ? oneOf('Finishing', 'Preparing') : 'Available' })
            .per('1.6 §4.9', '1.6 errata §3.22')
            .answered(10),
        ),
      );
  },
});
