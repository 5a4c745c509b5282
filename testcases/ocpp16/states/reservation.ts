import { chargePointState, inAnyOrder, type ChargePointStage, type Configured } from '#plugfest/1.6';

/** The id of the reservation that the Central System makes. One left over from an interrupted run is replaced (1.6 §5.13). */
export const RESERVATION = 4711;

/** Seconds that a reservation holds where a case is not about its end: nobody has to hurry. */
const LONG = 900;

/** An expiry date that lies `seconds` ahead; where a case is not about it, far enough. */
export function expiryDate({ now }: Pick<ChargePointStage, 'now'>, seconds = LONG): string {
  return new Date(Date.parse(now()) + seconds * 1000).toISOString();
}

type Hands = Pick<ChargePointStage, 'centralSystem' | 'now'> & { readonly configured: Configured };

/** The request for a reservation for `<Configured valid id tag>`; the connector is the one under test unless another is named. */
export function reservation(stage: Omit<Hands, 'centralSystem'>, connectorId = stage.configured.connectorId) {
  const { validIdTag } = stage.configured;
  return { connectorId, idTag: validIdTag, expiryDate: expiryDate(stage), reservationId: RESERVATION };
}

/** Reusable state Reserved (§2.25). */
export const Reserved = chargePointState('Reserved', {
  async scenario(stage) {
    const { centralSystem, chargePoint, configured } = stage;
    const { connectorId } = configured;
    await centralSystem.sends(1, 'ReserveNow', reservation(stage)).mustBeAnswered(2, { status: 'Accepted' });
    await chargePoint.mustSend(3, 'StatusNotification').with({ connectorId, status: 'Reserved' }).answered(4);
  },
});

/** The fault that the states Faulted bring about. */
const FAULT = 'OtherError';

/** Reusable state SetConnectorFaulted (§2.25). */
export const SetConnectorFaulted = chargePointState('SetConnectorFaulted', {
  async scenario({ chargePoint, operator, configured: { connectorId } }) {
    await operator.causesFault(FAULT, connectorId);
    await chargePoint.mustSend(1, 'StatusNotification').with({ connectorId, status: 'Faulted' }).answered(2);
  },
});

/** Reusable state SetConnectorOccupied (§2.25). */
export const SetConnectorOccupied = chargePointState('SetConnectorOccupied', {
  async scenario({ chargePoint, operator, configured: { connectorId } }) {
    await operator.plugsIn(connectorId);
    await chargePoint.mustSend(1, 'StatusNotification').with({ connectorId, status: 'Preparing' }).answered(2);
  },
});

/** Reusable state SetConnectorOccupied (§2.25) for all connectors, one after the other. */
export const AllConnectorsOccupied = chargePointState('SetConnectorOccupied', {
  async scenario({ chargePoint, operator, configured: { connectorIds } }) {
    for (const connectorId of connectorIds) {
      await operator.plugsIn(connectorId);
      await chargePoint.mustSend(1, 'StatusNotification').with({ connectorId, status: 'Preparing' }).answered(2);
    }
  },
});

/** Reusable state SetChargePointFaulted (§2.25): told for every connector, and for the charge point as connector 0. */
export const SetChargePointFaulted = chargePointState('SetChargePointFaulted', {
  async scenario({ chargePoint, operator, configured: { connectorIds } }) {
    await operator.causesFault(FAULT);
    await inAnyOrder(
      ...[0, ...connectorIds].map((connectorId) =>
        chargePoint.mustSend(1, 'StatusNotification').with({ connectorId, status: 'Faulted' }).answered(2),
      ),
    );
  },
});

/** Reusable state SetChargePointUnavailable (§2.25): told for every connector, and for the charge point as connector 0. */
export const SetChargePointUnavailable = chargePointState('SetChargePointUnavailable', {
  async scenario({ chargePoint, centralSystem, configured: { connectorIds } }) {
    await centralSystem
      .sends(1, 'ChangeAvailability', { connectorId: 0, type: 'Inoperative' })
      .mustBeAnswered(2, { status: 'Accepted' });
    await inAnyOrder(
      ...[0, ...connectorIds].map((connectorId) =>
        chargePoint.mustSend(3, 'StatusNotification').with({ connectorId, status: 'Unavailable' }).answered(4),
      ),
    );
  },
});
