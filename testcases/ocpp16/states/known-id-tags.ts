import { idTag, type ChargePointStage, type Configured } from '#plugfest/1.6';
import { plugsInAfterRefusal } from './refused.ts';

type Stage = ChargePointStage & { readonly configured: Configured };

/** From now on the Charge Point goes by what it knows of an id tag itself (1.6 §9.1.16). */
export async function trustsItsMemory({ centralSystem }: Stage, step: number): Promise<void> {
  await centralSystem
    .sends(step, 'ChangeConfiguration', { key: 'LocalPreAuthorize', value: 'true' })
    .mustBeAnswered(step + 1, { status: 'Accepted' });
}

/** [The EV driver presents `<Configured valid id tag>`, and plugs in the cable]: the Charge Point has to know that it is blocked by now. */
export async function startsNothing(stage: Stage, step: number, per: readonly string[]): Promise<void> {
  const { chargePoint, operator, configured } = stage;
  const { validIdTag, transactionDuration } = configured;
  await operator.presents(validIdTag);
  await chargePoint
    .shouldSend(step, 'Authorize')
    .with({ idTag: idTag(validIdTag) })
    .per('1.6 §3.5.1')
    .answered(step + 1, { idTagInfo: { status: 'Blocked' } });
  await plugsInAfterRefusal(stage, step + 2);
  await chargePoint.mustNotSend(step + 4, 'StartTransaction', { seconds: transactionDuration, per });
}

/** How these cases read the silence: to be said in their `reading`. */
export const asksOnceMore =
  'An id tag that is known as not valid should be asked about once more (1.6 §3.5.1), which is advice; that no transaction starts is watched for the configured transaction duration.';
