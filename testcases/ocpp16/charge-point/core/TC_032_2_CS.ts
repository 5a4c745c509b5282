import { absentOr, has, inAnyOrder, not, oneOf, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

export default testChargePoint('TC_032_2_CS', 'Power failure boot charging point-configured to stop transaction(s)', {
  purpose:
    'A Charge Point without back-up power reports after the power failure how its transaction ended, or resumes it and lets the driver stop it.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §4.10', '1.6 §7.36', '1.6 errata §3.22'],
  prerequisites: not(has('BackupPowerSource')),
  reading:
    'Steps 3 to 7 may come in any order: StopTransaction may come between the reports of step 3, or after them. Step 7 is an obligation after a resumed transaction only: otherwise step 3 has told Finishing, or Preparing, which need not change again.',
  before: { state: Charging },

  async scenario({ chargePoint, operator, statusOf, configured: { connectorId, connectorIds, validIdTag } }) {
    const stop = endOf(chargePoint.last('StartTransaction'));
    const ofTheTransaction = ({ connectorId: id }: { connectorId: number }): boolean => id === connectorId;

    await operator.powerCycles();
    await chargePoint.mustSend(1, 'BootNotification').per('1.6 §4.2').answered(2, { status: 'Accepted' });

    const early = chargePoint
      .maySend(5, 'StopTransaction')
      .with({ ...stop, reason: 'PowerLoss' })
      .answered(6);
    await inAnyOrder(
      ...[0, ...connectorIds].map((id) =>
        chargePoint
          .mustSend(3, 'StatusNotification')
          .with({
            connectorId: id,
            status: id === connectorId ? oneOf('Preparing', 'Finishing', 'Charging') : 'Available',
          })
          .passingOver(
            'an intermediate status of the connector with the transaction',
            (report) => ofTheTransaction(report) && ['Unavailable', 'Available'].includes(report.status),
          )
          .per('1.6 errata §3.22')
          .answered(4),
      ),
      early,
    );

    if (statusOf(connectorId) === 'Charging') {
      await operator.presents(validIdTag);
      await inAnyOrder(
        chargePoint
          .mustSend(5, 'StopTransaction')
          .with({ ...stop, reason: absentOr('Local') })
          .per('1.6 §4.10')
          .answered(6),
        chargePoint
          .mustSend(7, 'StatusNotification')
          .with({ connectorId, status: oneOf('Preparing', 'Finishing') })
          .answered(8),
      );
    } else if (early.met === undefined)
      await chargePoint
        .mustSend(5, 'StopTransaction')
        .with({ ...stop, reason: 'PowerLoss' })
        .per('1.6 §4.10', '1.6 §7.36')
        .answered(6);
  },
});
