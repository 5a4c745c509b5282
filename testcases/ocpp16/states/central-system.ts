import { around, centralSystemState, type Configured } from '#plugfest/1.6';

/** Seconds by which two clocks may differ before a time is no longer the present one: a wrong time zone is further off. */
const PRESENT = 300;

/** The present time as a Central System tells it; small differences are a warning of the monitor. */
export const presentTime = (now: string) => around(now, PRESENT);

/** A BootNotification.conf that lets the Charge Point in and sets its clock (1.6 §4.2, §6.4). */
export const accepting = (now: string) => ({ status: 'Accepted', currentTime: presentTime(now) }) as const;

/** How a case reads the connector of a RemoteStartTransaction: to be said in its `reading`. */
export const anyConnector =
  'A RemoteStartTransaction may leave the connector to the Charge Point (1.6 §5.11), also when the operator has chosen one; a connector that it names must be the chosen one.';

/** How a case reads configuration messages that it does not speak of: to be said in its `reading`. */
export const ownAccount =
  'A Central System may read and change the configuration at any time of its own accord: such messages are answered and passed over, and the ordered one is waited for.';

/** How a case reads triggers that it does not speak of: to be said in its `reading`. */
export const ownTriggers =
  'A Central System may ask for other messages at any time of its own accord: such triggers are refused and passed over, and the ordered one is waited for.';

interface Trigger {
  readonly requestedMessage: string;
  readonly connectorId?: number;
}

/** Whether a TriggerMessage.req is another one than the ordered: of another message, or of another connector (0 is none, 1.6 §6.51). */
export function isOwnTrigger(ordered: Trigger): (other: Trigger) => boolean {
  return ({ requestedMessage, connectorId }) => {
    if (requestedMessage !== ordered.requestedMessage) return true;
    return ordered.connectorId !== undefined && connectorId !== ordered.connectorId && connectorId !== 0;
  };
}

/** Reusable state Booted (§3.22): the simulated Charge Point starts up. */
export const Booted = centralSystemState('Booted', {
  async scenario({ chargePoint, configured: { vendorName, model, connectorIds }, now }) {
    await chargePoint
      .sends(1, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model })
      .mustBeAnswered(2, accepting(now()));
    for (const connectorId of [0, ...connectorIds])
      await chargePoint
        .sends(3, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Available', timestamp: now() })
        .mustBeAnswered(4);
  },
});

/** Reusable state Authorized (§3.22): an EV driver identifies locally. */
export const Authorized = centralSystemState('Authorized', {
  async scenario({ chargePoint, configured: { validIdTag } }) {
    await chargePoint
      .sends(1, 'Authorize', { idTag: validIdTag })
      .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } });
  },
});

/** Reusable state Charging (§3.22): the simulated Charge Point starts a transaction. */
export const Charging = charging('unreserved');

/** Reusable state Charging with the reservation that the Central System has asked for in this case. */
export const ChargingReserved = charging('reserved');

function charging(how: 'reserved' | 'unreserved') {
  return centralSystemState('Charging', {
    before: Authorized,
    async scenario({ chargePoint, centralSystem, configured: { connectorId, validIdTag }, now }) {
      const { reservationId } = how === 'reserved' ? centralSystem.last('ReserveNow').request : {};
      const start = { connectorId, idTag: validIdTag, meterStart: 0, timestamp: now() };
      await chargePoint
        .sends(1, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Preparing', timestamp: now() })
        .mustBeAnswered(2);
      await chargePoint
        .sends(3, 'StartTransaction', { ...start, ...(reservationId === undefined ? {} : { reservationId }) })
        .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } });
      await chargePoint
        .sends(5, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Charging', timestamp: now() })
        .mustBeAnswered(6);
    },
  });
}

/** When a reservation ends that an operator orders: `<Configured expiry date offset>` from now. */
export function reservationEnd({
  now,
  configured,
}: {
  readonly now: () => string;
  readonly configured: Configured;
}): string {
  return new Date(Date.parse(now()) + configured.expiryDateOffset * 1000).toISOString();
}
