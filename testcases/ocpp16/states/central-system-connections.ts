import type { CentralSystemStage, Configured } from '#plugfest/1.6';
import { accepting } from './central-system.ts';

/** The simulated Charge Point registers on its new connection, and reports itself and its connectors, from this step on. */
export async function registersAgain(
  {
    chargePoint,
    configured,
    now,
  }: Pick<CentralSystemStage, 'chargePoint' | 'now'> & { readonly configured: Configured },
  step: number,
): Promise<void> {
  const { vendorName, model, connectorIds } = configured;
  await chargePoint
    .sends(step, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
    .mustBeAnswered(step + 1, accepting(now()))
    .per('1.6 §4.2');
  for (const connectorId of [0, ...connectorIds])
    await chargePoint
      .sends(step + 2, 'StatusNotification', {
        connectorId,
        errorCode: 'NoError',
        status: 'Available',
        timestamp: now(),
      })
      .mustBeAnswered(step + 3)
      .per('1.6 §4.9');
}
