import { idTag, optionally, type ChargePointStage, type Configured, type Exchange } from '#plugfest/1.5';
import { endOf } from './charge-point.ts';

type Stage = ChargePointStage & { readonly configured: Configured };

/** How a case reads what becomes of a transaction whose id tag is not accepted: to be said in its `reading`. */
export const mayGoOn =
  'What a Charge Point does about a running transaction when the answer does not accept its id tag, 1.5 does not say: it may end it, or be told to.';

/** A driver whom the list accepts presents his id tag and plugs in: his transaction starts, whether he was asked about or not. */
export async function listedDriverStarts(
  { chargePoint, operator, settled, configured: { connectorId, validIdTag } }: Stage,
  step: number,
  status: 'Accepted' | 'Blocked' | 'ConcurrentTx',
): Promise<Exchange<'1.5', 'fromStation', 'StartTransaction'>> {
  await settled();
  await operator.presents(validIdTag);
  await optionally(
    chargePoint
      .maySend(step, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .answered(step + 1, { idTagInfo: { status: 'Accepted' } }),
  );
  await operator.plugsIn(connectorId);
  return chargePoint
    .mustSend(step + 2, 'StartTransaction')
    .with({ connectorId, idTag: idTag(validIdTag) })
    .per('1.5 §4.8')
    .answered(step + 3, { idTagInfo: { status } });
}

/** The transaction ends: by itself, or because the Central System stops it. The driver takes his cable. */
export async function ends(
  { chargePoint, centralSystem, operator, settled, configured: { connectorId } }: Stage,
  step: number,
  started: Exchange<'1.5', 'fromStation', 'StartTransaction'>,
): Promise<void> {
  const stopped = await chargePoint
    .maySend(step, 'StopTransaction')
    .with(endOf(started))
    .answered(step + 1, {});
  if (stopped === undefined) {
    await centralSystem
      .sends(step + 2, 'RemoteStopTransaction', { transactionId: started.response.transactionId })
      .mustBeAnswered(step + 3, { status: 'Accepted' })
      .per('1.5 §5.10');
    await chargePoint
      .mustSend(step + 4, 'StopTransaction')
      .with(endOf(started))
      .per('1.5 §4.10')
      .answered(step + 5, {});
  }
  await settled();
  // The cable of a driver who was refused may stay locked.
  await centralSystem.sends(step + 5, 'UnlockConnector', { connectorId });
  await operator.unplugs(connectorId);
}

/** The driver comes again, when the Charge Point has taken in what it was told of him: he is asked about, or the list knows; he does not charge. */
export async function isTurnedAway(
  { chargePoint, operator, settled, configured: { connectorId, validIdTag } }: Stage,
  step: number,
  ...per: readonly string[]
): Promise<void> {
  await settled();
  await operator.presents(validIdTag);
  await optionally(
    chargePoint
      .maySend(step, 'Authorize')
      .with({ idTag: idTag(validIdTag) })
      .answered(step + 1, { idTagInfo: { status: 'Blocked' } }),
  );
  await operator.plugsIn(connectorId);
  await chargePoint.mustNotSend(step + 2, 'StartTransaction', { seconds: 10, per });
}
