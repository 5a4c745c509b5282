import type { Answer } from '../../protocol/index.ts';
import type { ConfiguredValues16 } from '../../pics/index.ts';
import type { Arrival } from '../arrival.ts';
import type { Etiquette } from '../etiquette.ts';
import type { Facts16 } from './facts.ts';

const result = (payload: unknown): Answer => ({ kind: 'result', payload });

/** Reports that a station may send at any time once it is accepted, each with the reason why that is no offence. */
const ANY_TIME: Readonly<Record<string, string>> = {
  Heartbeat: 'heartbeats may come at any time (1.6 §4.6)',
  MeterValues: 'meter values come at their own intervals (1.6 §4.7)',
  DataTransfer: 'vendor messages may come at any time (1.6 §4.3)',
  DiagnosticsStatusNotification: 'a report on diagnostics (1.6 §4.4)',
  FirmwareStatusNotification: 'a report on firmware (1.6 §4.5)',
  SecurityEventNotification: 'security events are reported when they happen (A04.FR.01)',
  LogStatusNotification: 'a report on a log upload',
  SignCertificate: 'a certificate that is about to expire is renewed (A03.FR.02)',
  SignedFirmwareStatusNotification: 'a report on firmware',
};

const NO_CHOICE = new Set([
  'Heartbeat',
  'StatusNotification',
  'MeterValues',
  'DiagnosticsStatusNotification',
  'FirmwareStatusNotification',
  'SecurityEventNotification',
  'LogStatusNotification',
  'SignedFirmwareStatusNotification',
]);

export interface CsmsManners extends Etiquette {
  idTagInfo(idTag: unknown): { readonly status: string; readonly parentIdTag?: string };
}

/**
 * How the tool, as central system, meets a charge point under test.
 * @param timestamp the present time as OCPP writes it
 */
export function csmsManners(
  facts: Facts16,
  configured: ConfiguredValues16,
  timestamp: () => string,
  firstTransactionId: number,
): CsmsManners {
  let nextTransactionId = firstTransactionId;

  const idTagInfo = (idTag: unknown): { status: string; parentIdTag?: string } => {
    // IdToken is a CiString: letters are compared without regard to case (1.6 §7.28).
    const tag = typeof idTag === 'string' ? idTag.toLowerCase() : undefined;
    if ([configured.validIdTag, configured.validIdTag2].some((one) => one.toLowerCase() === tag))
      return { status: 'Accepted' };
    if (configured.blockedIdTag.toLowerCase() === tag) return { status: 'Blocked' };
    if (configured.expiredIdTag.toLowerCase() === tag) return { status: 'Expired' };
    return { status: 'Invalid' };
  };

  const answers: Readonly<Record<string, (arrival: Arrival) => Answer>> = {
    BootNotification: () =>
      result({ status: 'Accepted', currentTime: timestamp(), interval: configured.heartbeatInterval }),
    Heartbeat: () => result({ currentTime: timestamp() }),
    Authorize: ({ payload }) => result({ idTagInfo: idTagInfo(payload['idTag']) }),
    StartTransaction: ({ payload }) =>
      result({ transactionId: nextTransactionId++, idTagInfo: idTagInfo(payload['idTag']) }),
    StopTransaction: ({ payload }) =>
      result(payload['idTag'] === undefined ? {} : { idTagInfo: idTagInfo(payload['idTag']) }),
    DataTransfer: () => result({ status: 'UnknownVendorId' }),
    SignCertificate: () => result({ status: 'Rejected' }),
  };

  return {
    idTagInfo,
    answer(arrival) {
      if (Object.hasOwn(answers, arrival.action)) return answers[arrival.action]!(arrival);
      if (NO_CHOICE.has(arrival.action)) return result({});
      return { kind: 'error', code: 'NotImplemented', description: 'not a message of a charge point', details: {} };
    },
    answersAtOnce: (action) => NO_CHOICE.has(action),
    tolerates(arrival) {
      // Asked first: a boot itself ends the registration.
      if (arrival.action === 'BootNotification' && facts.updateOrdered) return 'a boot in an update of the firmware';
      if (arrival.action === 'BootNotification')
        return facts.reconnected && !facts.resetOrdered ? 'a boot after a lost connection' : undefined;
      if (facts.registered === false) return undefined;
      if (arrival.action === 'StatusNotification') return toleratesStatus(facts, arrival);
      return Object.hasOwn(ANY_TIME, arrival.action) ? ANY_TIME[arrival.action] : undefined;
    },
    passesOver(arrival, expected) {
      if (arrival.action !== 'StatusNotification' || expected === null || typeof expected !== 'object')
        return undefined;
      const { connectorId, status } = expected as { connectorId?: unknown; status?: unknown };
      if (typeof connectorId === 'number' && arrival.payload['connectorId'] !== connectorId)
        return toleratesStatus(facts, arrival);
      if (typeof status !== 'string' || arrival.payload['status'] === status) return undefined;
      // Some tell a status again at intervals, on a new connection, or with every step of a driver; nothing has changed then.
      if (facts.repeated.has(arrival))
        return `connector ${String(arrival.payload['connectorId'])} is still ${String(arrival.payload['status'])}`;
      return intermediate(arrival, status);
    },
  };
}

/** The EV and the station negotiate between plug and charge: a suspended status on the way is legal (1.6 §4.9). */
function intermediate(arrival: Arrival, status: string): string | undefined {
  const reported = arrival.payload['status'];
  const suspended = reported === 'SuspendedEV' || reported === 'SuspendedEVSE';
  if (suspended && (status === 'Charging' || status === 'Finishing'))
    return `${reported} on the way to ${status} (1.6 §4.9)`;
  return undefined;
}

/** A status that no step expects passes when what is known explains it; a fault or a wrong state does not. */
function toleratesStatus(facts: Facts16, arrival: Arrival): string | undefined {
  const { connectorId, status, errorCode } = arrival.payload;
  if (typeof connectorId !== 'number' || arrival.breaches.length > 0) return undefined;
  if (errorCode === 'LocalListConflict' && status !== 'Faulted')
    return 'the local list and the central system disagree (1.6 §3.5.2)';
  if (facts.faultCaused && (status === 'Faulted' || errorCode !== 'NoError')) return 'a fault was caused on purpose';
  if (facts.powerCut && (status === 'Faulted' || status === 'Unavailable')) return 'the power goes';
  // With any other status than Faulted an error is a warning (1.6 §4.9): the status counts.
  const charging = facts.chargesAt(connectorId);
  switch (status) {
    case 'Charging':
    case 'SuspendedEV':
    case 'SuspendedEVSE':
      return charging ? 'a transaction runs on this connector' : ofTheTimeOffline(facts);
    case 'Finishing':
      if (facts.gaveUp?.connectorId === connectorId && facts.gaveUp.at === arrival.at)
        return 'the driver did not go on in time (1.6 §4.9, event B6)';
      return charging || facts.ended.has(connectorId)
        ? 'a transaction ends on this connector'
        : ofTheTimeOffline(facts);
    case 'Reserved':
      return facts.reservations.size > 0 ? 'a reservation was accepted (1.6 §5.13)' : undefined;
    case 'Unavailable':
      return facts.availabilityTouched ? 'the availability was changed' : undefined;
    case 'Available':
    case 'Preparing':
      return charging ? ofTheTimeOffline(facts) : `status report of connector ${connectorId}`;
    default:
      return undefined;
  }
}

/** Transactions may begin and end offline; statuses are told before, between and after their queued messages. */
function ofTheTimeOffline(facts: Facts16): string | undefined {
  return facts.reconnected ? 'a status of the time offline (1.6 §4.9 asks for the present one only)' : undefined;
}
