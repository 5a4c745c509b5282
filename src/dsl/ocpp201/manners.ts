import { protocolOf, type Answer } from '../../protocol/index.ts';
import type { ConfiguredValues201 } from '../../pics/index.ts';
import type { Arrival } from '../arrival.ts';
import type { Etiquette } from '../etiquette.ts';
import { keyOf, type Facts201 } from './facts.ts';

type Fields = Readonly<Record<string, unknown>>;

const result = (payload: unknown): Answer => ({ kind: 'result', payload });
const stranger: Answer = {
  kind: 'error',
  code: 'NotImplemented',
  description: 'not a message of a station',
  details: {},
};

const protocol = protocolOf('2.0.1');
const isKnown = (action: string): boolean => protocol.knows(action) && protocol.maySend('station', action);

/** Reports that a station may send at any time once it is accepted, each with the reason why that is no offence. */
const ANY_TIME: Readonly<Record<string, string>> = {
  Heartbeat: 'heartbeats may come at any time (G02)',
  MeterValues: 'meter values outside transactions come at their own intervals (J01)',
  NotifyEvent: 'events of the device model are told when they happen (N07, N08)',
  NotifyReport: 'a part of a report (B07, B08)',
  NotifyMonitoringReport: 'a part of a report (N02)',
  SecurityEventNotification: 'security events are told when they happen (A04)',
  FirmwareStatusNotification: 'a report on firmware (L01)',
  LogStatusNotification: 'a report on a log upload (N01)',
  DataTransfer: 'vendor messages may come at any time (P02)',
};

/** Updates of a transaction that come at their own intervals, or when something outside the case changes. */
const BY_THE_WAY: Readonly<Record<string, string>> = {
  MeterValuePeriodic: 'meter values of a transaction come at their own intervals (J02)',
  MeterValueClock: 'meter values of a transaction come at their own intervals (J02)',
  ChargingRateChanged: 'the charging rate may change at any time (K)',
};

/** How the tool, as CSMS, meets a charging station under test. @param timestamp the present time as OCPP writes it */
export function csmsManners201(facts: Facts201, configured: ConfiguredValues201, timestamp: () => string): Etiquette {
  const idTokenInfo = (idToken: unknown): { status: 'Accepted' | 'Invalid' } => {
    // idToken is an identifierString: letters are compared without regard to case (Part 2, §2.1).
    const token = (idToken as Fields | null | undefined)?.['idToken'];
    const known = typeof token === 'string' && token.toLowerCase() === configured.validIdToken.toLowerCase();
    return { status: known ? 'Accepted' : 'Invalid' };
  };

  const answers: Readonly<Record<string, (payload: Fields) => unknown>> = {
    Authorize: ({ idToken }) => ({ idTokenInfo: idTokenInfo(idToken) }),
    BootNotification: () => ({
      status: 'Accepted',
      currentTime: timestamp(),
      interval: configured.heartbeatInterval,
    }),
    DataTransfer: () => ({ status: 'UnknownVendorId' }),
    Get15118EVCertificate: () => ({ status: 'Failed', exiResponse: '' }),
    GetCertificateStatus: () => ({ status: 'Failed' }),
    Heartbeat: () => ({ currentTime: timestamp() }),
    NotifyEVChargingNeeds: () => ({ status: 'Rejected' }),
    NotifyEVChargingSchedule: () => ({ status: 'Rejected' }),
    SignCertificate: () => ({ status: 'Rejected' }),
    TransactionEvent: ({ idToken }) => (idToken === undefined ? {} : { idTokenInfo: idTokenInfo(idToken) }),
  };

  return {
    answer({ action, payload }) {
      if (!isKnown(action)) return stranger;
      return result(Object.hasOwn(answers, action) ? answers[action]?.(payload) : {});
    },
    // The others have a choice in their answer, or none but an empty one.
    answersAtOnce: (action) => isKnown(action) && (!Object.hasOwn(answers, action) || action === 'Heartbeat'),
    tolerates(arrival) {
      // Asked first: a boot itself ends the registration.
      if (arrival.action === 'BootNotification')
        return facts.reconnected ? 'a boot after a lost connection' : undefined;
      if (facts.registered === false) return undefined;
      // What these two hold is looked at: it must be what the schema says.
      const looked = arrival.action === 'StatusNotification' || arrival.action === 'TransactionEvent';
      if (looked && arrival.breaches.length > 0) return undefined;
      if (arrival.action === 'StatusNotification') return toleratesStatus(facts, arrival);
      if (arrival.action === 'TransactionEvent')
        return byTheWay(arrival) ?? (pauseIn(arrival) && 'the EV or the station may pause at any time (E02)');
      return Object.hasOwn(ANY_TIME, arrival.action) ? ANY_TIME[arrival.action] : undefined;
    },
    passesOver(arrival, expected) {
      if (expected === null || typeof expected !== 'object' || arrival.breaches.length > 0) return undefined;
      switch (arrival.action) {
        case 'StatusNotification':
          return isElsewhere(arrival, expected as Fields) ? toleratesStatus(facts, arrival) : undefined;
        case 'NotifyEvent':
          return speaksOfConnectors(arrival) ? undefined : ANY_TIME['NotifyEvent'];
        case 'TransactionEvent':
          return byTheWay(arrival) ?? onTheWay(arrival, expected as Fields);
        default:
          return undefined;
      }
    },
  };
}

/** Why a transaction event is not about the step at hand. */
function byTheWay({ payload }: Arrival): string | undefined {
  const reason = String(payload['triggerReason']);
  return Object.hasOwn(BY_THE_WAY, reason) ? BY_THE_WAY[reason] : undefined;
}

/** The state of a transaction event that tells of a pause in charging. */
function pauseIn({ payload, breaches }: Arrival): string | undefined {
  if (breaches.length > 0 || payload['triggerReason'] !== 'ChargingStateChanged') return undefined;
  const state = String((payload['transactionInfo'] as Fields)['chargingState']);
  return state === 'SuspendedEV' || state === 'SuspendedEVSE' ? state : undefined;
}

/** Whether a status is of another connector than the one that a step is about. */
function isElsewhere({ payload }: Arrival, expected: Fields): boolean {
  return ['evseId', 'connectorId'].some((key) => typeof expected[key] === 'number' && payload[key] !== expected[key]);
}

/** Whether a NotifyEvent tells the status of a connector: that is not by the way where a step asks for one. */
function speaksOfConnectors({ payload }: Arrival): boolean {
  return (payload['eventData'] as readonly Fields[]).some(
    ({ component, variable }) =>
      (component as Fields)['name'] === 'Connector' && (variable as Fields)['name'] === 'AvailabilityState',
  );
}

/** Between plug and charge the EV and the station negotiate: a pause on the way is legal (E02). */
function onTheWay(arrival: Arrival, expected: Fields): string | undefined {
  const wanted = (expected['transactionInfo'] as Fields | undefined)?.['chargingState'];
  const pause = wanted === 'Charging' ? pauseIn(arrival) : undefined;
  return pause && `${pause} on the way to Charging (E02)`;
}

/** A status that no step expects passes when what is known explains it. */
function toleratesStatus(facts: Facts201, arrival: Arrival): string | undefined {
  const { evseId, connectorId, connectorStatus } = arrival.payload;
  const key = keyOf(evseId, connectorId);
  if (connectorStatus === 'Available' && !facts.chargesAt(Number(evseId))) return `status report of connector ${key}`;
  if (connectorStatus === 'Occupied' && facts.chargesAt(Number(evseId))) return 'a transaction runs on this EVSE';
  return undefined;
}
