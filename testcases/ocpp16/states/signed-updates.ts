import type { ChargePointStage, Configured } from '#plugfest/1.6';

type Stage = ChargePointStage & { readonly configured: Configured };
type Told = 'Downloading' | 'Downloaded' | 'SignatureVerified' | 'InvalidSignature' | 'Installing' | 'Installed';

/** Stages that the document does not list, and that a Charge Point tells when it goes through them (L01.FR.13 to L01.FR.16). */
const BETWEEN = ['DownloadScheduled', 'DownloadPaused', 'InstallScheduled', 'InstallRebooting'];

/** How a case reads stages that the document does not list: to be said in its `reading`. */
export const moreStages =
  'Stages that the document does not list may be told where they happen (L01.FR.13 to L01.FR.16), and one stage more than once.';

/** Orders a signed update, steps 1 and 2. */
export async function ordersSignedUpdate(
  { centralSystem, configured, now }: Stage,
  requestId: number,
  location: string,
  signature: string,
): Promise<void> {
  const signingCertificate = configured.firmwareSigningCertificate ?? '';
  const firmware = { location, retrieveDateTime: now(), signingCertificate, signature };
  await centralSystem
    .sends(1, 'SignedUpdateFirmware', { requestId, firmware })
    .mustBeAnswered(2, { status: 'Accepted' })
    .per('L01.FR.23');
}

/** The Charge Point tells of a stage of a signed update, under its request id. */
export function signedStage(
  { chargePoint, configured }: Stage,
  step: number,
  requestId: number,
  status: Told,
  before?: Told,
  level: 'mustSend' | 'shouldSend' = 'mustSend',
) {
  return chargePoint[level](step, 'SignedFirmwareStatusNotification')
    .with({ status, requestId })
    .passingOver(
      'a stage that the document does not list, or the one before once more',
      (told) => told.requestId === requestId && (told.status === before || BETWEEN.includes(told.status)),
    )
    .within(configured.firmwareDuration)
    .per('L01.FR.01', 'L01.FR.10')
    .answered(step + 1);
}

type Planned = Told | 'DownloadScheduled' | 'InstallScheduled';

/** An order for later, in seconds from now. */
interface Plan {
  readonly location: string;
  readonly signature: string;
  readonly retrieveIn?: number;
  readonly installIn?: number;
}

/** The request for a signed update that has its times. */
export function plannedUpdate(
  { configured, now }: Pick<Stage, 'configured' | 'now'>,
  requestId: number,
  { location, signature, retrieveIn = 0, installIn }: Plan,
) {
  const at = (seconds: number): string => new Date(Date.parse(now()) + seconds * 1000).toISOString();
  const signingCertificate = configured.firmwareSigningCertificate ?? '';
  const firmware = { location, signature, signingCertificate, retrieveDateTime: at(retrieveIn) };
  return {
    requestId,
    firmware: installIn === undefined ? firmware : { ...firmware, installDateTime: at(installIn) },
  };
}

/** The Charge Point tells of a stage that the order itself brings about, or of the one before once more. */
export function plannedStage(
  { chargePoint, configured }: Stage,
  step: number,
  requestId: number,
  status: Planned,
  before?: Planned,
) {
  return chargePoint
    .mustSend(step, 'SignedFirmwareStatusNotification')
    .with({ status, requestId })
    .passingOver(
      'the stage before once more, or a pause',
      (told) => told.requestId === requestId && (told.status === before || told.status === 'DownloadPaused'),
    )
    .within(configured.firmwareDuration)
    .answered(step + 1);
}
