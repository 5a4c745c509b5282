import { ifSent, inAnyOrder, type ChargePointStage, type Configured } from '#plugfest/1.2';

type Stage = ChargePointStage & { readonly configured: Configured };

/** The Charge Point tells that it has fetched the firmware (1.2 §4.4). */
export function downloads({ chargePoint, configured: { firmwareDuration } }: Stage, step: number) {
  return chargePoint
    .mustSend(step, 'FirmwareStatusNotification')
    .with({ status: 'Downloaded' })
    .within(firmwareDuration)
    .per('1.2 §4.4', '1.2 §7.9')
    .answered(step + 1);
}

/** The Charge Point installs what it fetched, for which it may reboot, and tells what came of it. */
export function installs(
  { chargePoint, configured: { firmwareDuration, heartbeatInterval } }: Stage,
  step: number,
  status: 'Installed' | 'InstallationFailed',
): Promise<void> {
  return inAnyOrder(
    ifSent(chargePoint.maySend(step, 'BootNotification').answered(step + 1, { status: 'Accepted', heartbeatInterval })),
    chargePoint
      .mustSend(step + 2, 'FirmwareStatusNotification')
      .with({ status })
      .within(firmwareDuration)
      .per('1.2 §4.4', '1.2 §7.9')
      .answered(step + 3),
  );
}
