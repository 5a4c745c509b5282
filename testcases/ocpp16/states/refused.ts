import { optionally, type ChargePointStage, type Configured } from '#plugfest/1.6';

type Stage = Pick<ChargePointStage, 'chargePoint' | 'operator' | 'statusOf'> & { readonly configured: Configured };

/**
 * [EV driver plugs in the cable], although the id tag was refused: at step `step` the connector becomes Preparing. It may have
 * become so already when the usage was initiated, and Available with the refusal (1.6 §4.9, events A2 and B1); as in the reusable
 * state Authorized no report is owed where the status was Preparing before.
 */
export async function plugsInAfterRefusal(stage: Stage, step: number): Promise<void> {
  const { chargePoint, operator, statusOf, configured } = stage;
  const { connectorId } = configured;
  const alreadyPreparing = statusOf(connectorId) === 'Preparing';

  await operator.plugsIn(connectorId);
  const preparing = chargePoint
    .mustSend(step, 'StatusNotification')
    .with({ connectorId, status: 'Preparing' })
    .passingOver(
      'the usage that the refusal has ended (1.6 §4.9)',
      (report) => report.connectorId === connectorId && report.status === 'Available',
    )
    .answered(step + 1);
  await (alreadyPreparing ? optionally(preparing) : preparing);
}
