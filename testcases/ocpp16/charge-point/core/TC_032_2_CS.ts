import { absentOr, has, ifSent, inAnyOrder, not, oneOf, testChargePoint } from '#plugfest/1.6';
import { Charging, endOf } from '../../states/charge-point.ts';

/** What the connector may be on its way to the status that counts: the document names the first two. */
const INTERMEDIATE: readonly string[] = ['Unavailable', 'Available', 'SuspendedEV', 'SuspendedEVSE'];

export default testChargePoint('TC_032_2_CS', 'Power failure boot charging point-configured to stop transaction(s)', {
  purpose:
    'A Charge Point without back-up power reports after the power failure how its transaction ended, or resumes it and lets the driver stop it.',
  profile: 'Core',
  requirements: ['1.6 §4.2', '1.6 §4.9', '1.6 §4.10', '1.6 §7.36', '1.6 errata §3.22'],
  prerequisites: not(has('BackupPowerSource')),
  reading:
    'Steps 3 to 7 may come in any order: StopTransaction may come between the reports of step 3, or after them. A resumed transaction may be suspended for a moment before it charges again, as at its start (1.6 §4.9). Step 7 is an obligation where the Charge Point has told Charging only: otherwise step 3 has told Finishing, or Preparing, which need not change again.',
  before: { state: Charging },

  async scenario({ chargePoint, operator, statusOf, configured: { connectorId, connectorIds, validIdTag } }) {
    const stop = endOf(chargePoint.last('StartTransaction'));

    await operator.powerCycles();
    await chargePoint.mustSend(1, 'BootNotification').per('1.6 §4.2').answered(2, { status: 'Accepted' });

    const own = chargePoint
      .mustSend(3, 'StatusNotification')
      .with({ connectorId, status: oneOf('Preparing', 'Finishing', 'Charging') })
      .passingOver(
        'an intermediate status of the connector with the transaction',
        ({ connectorId: id, status }) => id === connectorId && INTERMEDIATE.includes(status),
      )
      .per('1.6 errata §3.22')
      .answered(4);
    const others = [0, ...connectorIds.filter((id) => id !== connectorId)].map((id) =>
      chargePoint
        .mustSend(3, 'StatusNotification')
        .with({ connectorId: id, status: 'Available' })
        .per('1.6 errata §3.22')
        .answered(4),
    );
    const stopped = () =>
      chargePoint
        .mustSend(5, 'StopTransaction')
        .with({ ...stop, reason: 'PowerLoss' })
        .per('1.6 §4.10', '1.6 §7.36')
        .answered(6);
    const finished = () =>
      chargePoint
        .mustSend(7, 'StatusNotification')
        .with({ connectorId, status: oneOf('Preparing', 'Finishing') })
        .answered(8);

    const early = stopped();
    await inAnyOrder(own, ...others, ifSent(early));

    const resumed = own.met?.request.status === 'Charging' && early.met === undefined;
    if (resumed) {
      await operator.presents(validIdTag);
      await inAnyOrder(
        chargePoint
          .mustSend(5, 'StopTransaction')
          .with({ ...stop, reason: absentOr('Local') })
          .per('1.6 §4.10')
          .answered(6),
        finished(),
      );
    } else {
      if (early.met === undefined) await stopped();
      if (statusOf(connectorId) === 'Charging') await finished();
    }
  },
});
