import type { ConfiguredValues16 } from '../../pics/index.ts';
import type { Arrival } from '../arrival.ts';
import { mismatches } from '../matchers.ts';
import { csmsManners, type CsmsManners } from '../ocpp16/manners-of-csms.ts';
import type { OlderFacts } from './facts.ts';

/** Reports that a charge point may send at any time once it is accepted, each with the reason why that is no offence. */
const ANY_TIME: Readonly<Record<string, string>> = {
  Authorize: 'nothing keeps a charge point from asking about an id tag',
  Heartbeat: 'heartbeats may come at any time',
  MeterValues: 'it is up to the charge point when it sends meter values',
  DataTransfer: 'vendor messages may come at any time',
  DiagnosticsStatusNotification: 'a report on diagnostics',
  FirmwareStatusNotification: 'a report on firmware',
};

/**
 * How the tool, as central system of an older version, meets a charge point under test: id tags and transactions as in 1.6, with the words
 * of these versions.
 * @param timestamp the present time as OCPP writes it
 */
export function olderCsmsManners(
  facts: OlderFacts,
  configured: ConfiguredValues16,
  timestamp: () => string,
  firstTransactionId: number,
): CsmsManners {
  const manners = csmsManners(facts, configured, timestamp, firstTransactionId);
  return {
    ...manners,
    answer(arrival) {
      if (arrival.action !== 'BootNotification') return manners.answer(arrival);
      const { heartbeatInterval } = configured;
      return { kind: 'result', payload: { status: 'Accepted', currentTime: timestamp(), heartbeatInterval } };
    },
    tolerates(arrival) {
      // Asked first: a boot itself ends the registration.
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
      // A step may leave it to the charge point which of some connectors it tells of.
      const elsewhere = connectorId !== undefined && mismatches({ connectorId }, arrival.payload).length > 0;
      const other = typeof status === 'string' && arrival.payload['status'] !== status;
      return elsewhere || other ? toleratesStatus(facts, arrival) : undefined;
    },
  };
}

/**
 * A charge point may tell every status, and owes only the one of being unavailable (1.5 §4.9, 1.2 §4.8). One that no step expects passes
 * when what is known explains it; a fault or a wrong state does not.
 */
function toleratesStatus(facts: OlderFacts, { payload, breaches }: Arrival): string | undefined {
  const { connectorId, status, errorCode } = payload;
  if (typeof connectorId !== 'number' || breaches.length > 0) return undefined;
  if (facts.faultCaused && (status === 'Faulted' || errorCode !== 'NoError')) return 'a fault was caused on purpose';
  if (facts.powerCut && (status === 'Faulted' || status === 'Unavailable')) return 'the power goes';
  switch (status) {
    case 'Occupied':
    case 'Available':
      return `status report of connector ${connectorId}`;
    case 'Reserved':
      return facts.reservationMade || facts.reservations.size > 0 ? 'a reservation was accepted' : undefined;
    case 'Unavailable':
      return facts.availabilityTouched ? 'the availability was changed' : undefined;
    default:
      return undefined;
  }
}
