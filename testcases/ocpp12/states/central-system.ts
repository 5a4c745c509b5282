import { around, centralSystemState, expect, type CentralSystemStage } from '#plugfest/1.2';

/** Seconds by which two clocks may differ before a time is no longer the present one: a wrong time zone is further off. */
const PRESENT = 300;

/** The present time as a Central System tells it; small differences are a warning of the monitor. */
export const presentTime = (now: string) => around(now, PRESENT);

/** A StopTransaction.conf need not speak of the id tag (1.2 §6.31); of one that is valid it must say nothing bad. */
export function saysNothingBad({ idTagInfo }: { readonly idTagInfo?: { readonly status: string } }): void {
  expect(idTagInfo?.status ?? 'Accepted', 'idTagInfo.status').to.equal('Accepted');
}

/** A Central System that was told no goes on serving the Charge Point. */
export async function servesOn(
  { chargePoint, now }: Pick<CentralSystemStage, 'chargePoint' | 'now'>,
  step: number,
): Promise<void> {
  await chargePoint
    .sends(step, 'Heartbeat', {})
    .mustBeAnswered(step + 1, { currentTime: presentTime(now()) })
    .per('1.2 §4.5');
}

/** Reusable state Charging: the simulated Charge Point starts a transaction. */
export const Charging = centralSystemState('Charging', {
  async scenario({ chargePoint, configured: { connectorId, validIdTag }, now }) {
    await chargePoint
      .sends(1, 'Authorize', { idTag: validIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } })
      .per('1.2 §4.1');
    await chargePoint
      .sends(3, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: 1000, timestamp: now() })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
      .per('1.2 §4.7');
    await chargePoint
      .sends(5, 'StatusNotification', { connectorId, status: 'Occupied', errorCode: 'NoError' })
      .mustBeAnswered(6)
      .per('1.2 §4.8');
  },
});
