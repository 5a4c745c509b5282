import { assume, inAnyOrder, type ChargePointStage, type Configured } from '#plugfest/1.6';

type Stage = ChargePointStage & { readonly configured: Configured; claims(feature: 'Security'): boolean };
type Told = 'Downloading' | 'Downloaded' | 'DownloadFailed' | 'Installing' | 'Installed' | 'InstallationFailed';

/** How a case reads the refusal of a charge point with signed updates: to be said in its `reading`. */
export const unlessSigned =
  'A Charge Point with the messages of the security whitepaper may refuse UpdateFirmware with NotSupported, and must do nothing then (L01.FR.20): nothing that the document looks at can be seen, so the case is inconclusive.';

/** How a case reads the version that a boot tells: to be said in its `reading`. */
export const versionWhenConfigured =
  'The document does not look at the version that the Charge Point tells when it boots; where the version of the firmware is configured, it must be that.';

/** The Charge Point boots with the new firmware. */
export function bootsUpdated(world: Stage, step: number) {
  const { firmwareVersion } = world.configured;
  return firmwareVersion === undefined ? boots(world, step) : boots(world, step).with({ firmwareVersion });
}

/** How a case reads reports of the same stage: to be said in its `reading`. */
export const stagesMayRepeat =
  'A stage may be told more than once; connectors may become Unavailable at any time before the end of the update.';

/**
 * Orders the update, steps 1 and 2. A Charge Point that has signed updates only may say so: nothing else is to happen then, and the case ends
 * without a verdict.
 */
export async function ordersUpdate(
  { chargePoint, centralSystem, claims, now }: Stage,
  request: { readonly location: string; readonly retries?: number },
): Promise<void> {
  const order = centralSystem
    .sends(1, 'UpdateFirmware', { ...request, retrieveDate: now() })
    .mustBeAnswered(2)
    .per('1.6 §5.19');
  const { response } = await (claims('Security') ? order.mustBeRefused(2, 'NotSupported').per('L01.FR.20') : order);
  // A CALLERROR has no response.
  if ((response as object | undefined) !== undefined) return;
  await chargePoint.mustNotSend(3, 'FirmwareStatusNotification', { per: ['L01.FR.20'] });
  assume(
    false,
    'the charge point updates signed firmware only and refused UpdateFirmware, as L01.FR.20 has it; TC_080_CS and TC_081_CS test its updates',
  );
}

/** How binding a message is: some are optional in the document. */
type Level = 'mustSend' | 'maySend';

/** The Charge Point tells of a stage; it may tell of the one before it once more. */
export function stage(
  { chargePoint, configured }: Stage,
  step: number,
  status: Told,
  before?: Told,
  level: Level = 'mustSend',
) {
  return chargePoint[level](step, 'FirmwareStatusNotification')
    .with({ status })
    .passingOver(`still ${before ?? 'to begin'}`, (told) => told.status === before)
    .within(configured.firmwareDuration)
    .per('1.6 §4.5', '1.6 §5.19')
    .answered(step + 1);
}

/**
 * A connector is Available; until the update is over it may be Unavailable.
 * @param boot the boot that it must follow: what was told before does not say how the connector is after the update
 */
export function available(
  { chargePoint, configured }: Stage,
  step: number,
  connectorId: number,
  level: Level = 'mustSend',
  boot?: { readonly met: object | undefined },
) {
  return chargePoint[level](step, 'StatusNotification')
    .with({ connectorId, status: 'Available' })
    .passingOver(
      'the update is not over yet',
      (told) =>
        told.connectorId === connectorId &&
        (told.status === 'Unavailable' || (boot !== undefined && boot.met === undefined)),
    )
    .within(configured.firmwareDuration)
    .per('1.6 §4.9', '1.6 errata §3.22')
    .answered(step + 1);
}

/** The Charge Point boots, in its own time. */
export function boots({ chargePoint, configured }: Stage, step: number, level: Level = 'mustSend') {
  return chargePoint[level](step, 'BootNotification')
    .within(configured.firmwareDuration)
    .per('1.6 §4.2')
    .answered(step + 1, { status: 'Accepted', interval: configured.heartbeatInterval });
}

/** "The Charge Point becomes Available again": connectors that are not by now must tell it. */
export async function becomesAvailableAgain(world: Stage, step: number): Promise<void> {
  const { configured, statusOf } = world;
  const waiting = [0, ...configured.connectorIds].filter((id) => statusOf(id) === 'Unavailable');
  if (waiting.length > 0) await inAnyOrder(...waiting.map((id) => available(world, step, id)));
}
