import type { ChargePointStage, Configured } from '#plugfest/1.6';

type Stage = ChargePointStage & { readonly configured: Configured };

/** The Charge Point tells of a stage of its upload; it may tell of the one before it once more. */
export function diagnosticsStage(
  { chargePoint, configured }: Stage,
  step: number,
  status: 'Uploading' | 'Uploaded' | 'UploadFailed',
  before?: 'Uploading',
) {
  return chargePoint
    .mustSend(step, 'DiagnosticsStatusNotification')
    .with({ status })
    .passingOver(`still ${before ?? 'to begin'}`, (told) => told.status === before)
    .within(configured.uploadDuration)
    .per('1.6 §4.4')
    .answered(step + 1);
}

/** The same of an upload that GetLog asked for. */
export function logStage(
  { chargePoint, configured }: Stage,
  step: number,
  requestId: number,
  status: 'Uploading' | 'Uploaded',
  before?: 'Uploading',
) {
  return chargePoint
    .mustSend(step, 'LogStatusNotification')
    .with({ status, requestId })
    .passingOver(`still ${before ?? 'to begin'}`, (told) => told.status === before)
    .within(configured.uploadDuration)
    .per('N01.FR.07', step === 3 ? 'N01.FR.08' : 'N01.FR.09')
    .answered(step + 1);
}
