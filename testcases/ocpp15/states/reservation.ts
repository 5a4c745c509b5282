import { absent, idTag, type ChargePointStage, type Configured } from '#plugfest/1.5';
import { ahead } from './time.ts';

/** The id of the reservation that the Central System makes. One left over from an interrupted run is replaced (1.5 §5.11). */
export const RESERVATION = 4711;

/** Seconds that a reservation holds where a case is not about its end: nobody has to hurry. */
const LONG = 900;

type Hands = Pick<ChargePointStage, 'now'> & { readonly configured: Configured };

/** The request for a reservation for `<Configured valid id tag>`; the connector is the one under test unless another is named. */
export function reservation(stage: Hands, connectorId = stage.configured.connectorId) {
  const { validIdTag } = stage.configured;
  return { connectorId, idTag: validIdTag, expiryDate: ahead(stage, LONG), reservationId: RESERVATION };
}

/** The driver for whom something is reserved, or another one, plugs in and is started: his transaction names the reservation, or none. */
export async function charges(
  { chargePoint, centralSystem, operator, configured }: ChargePointStage & { readonly configured: Configured },
  step: number,
  { tag, reservationId }: { readonly tag: string; readonly reservationId: number | undefined },
): Promise<void> {
  const { connectorId } = configured;
  await operator.plugsIn(connectorId);
  await centralSystem
    .sends(step, 'RemoteStartTransaction', { connectorId, idTag: tag })
    .mustBeAnswered(step + 1, { status: 'Accepted' })
    .per('1.5 §5.9', '1.5 §5.11');
  await chargePoint
    .mustSend(step + 2, 'StartTransaction')
    .with({ connectorId, idTag: idTag(tag), reservationId: reservationId ?? absent })
    .per('1.5 §4.8', '1.5 §5.11')
    .answered(step + 3, { idTagInfo: { status: 'Accepted' } });
}
