import { has, inAnyOrder, oneOf, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

export default testChargePoint(
  'TC_032_1_CS',
  'Power failure boot charging point - configured to stop transaction(s) before going down',
  {
    purpose: 'A Charge Point with back-up power ends its transactions and reports them before it goes down.',
    profile: 'Core',
    requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §4.10', '1.6 §7.36', '1.6 errata §3.22'],
    prerequisites: has('BackupPowerSource'),
    before: { state: Charging },

    async scenario({ chargePoint, operator, configured: { connectorId, connectorIds } }) {
      const started = chargePoint.last('StartTransaction');

      await operator.losesPower();
      await inAnyOrder(
        chargePoint
          .mustSend(1, 'StopTransaction')
          .with({ ...endOf(started), reason: 'PowerLoss' })
          .per('1.6 §4.10', '1.6 §7.36')
          .answered(2),
        chargePoint
          .mustSend(3, 'StatusNotification')
          .with({ connectorId, status: 'Finishing' })
          .per('1.6 §4.9')
          .answered(4),
      );

      await operator.regainsPower();
      await chargePoint.mustSend(5, 'BootNotification').per('1.6 §4.2').answered(6, { status: 'Accepted' });

      await inAnyOrder(
        ...[0, ...connectorIds].map((id) =>
          chargePoint
            .mustSend(7, 'StatusNotification')
            .with({ connectorId: id, status: id === connectorId ? oneOf('Finishing', 'Preparing') : 'Available' })
            .per('1.6 errata §3.22')
            .answered(8),
        ),
      );
    },
  },
);
