import type { Configuration } from './configuration.ts';
import type { Profile } from './configuration-keys.ts';
import type { Connector } from './connector.ts';
import type { Faulty } from './faults/index.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { LocalList } from './local-list.ts';
import type { ReceivedRequest } from './messages.ts';
import type { Metering } from './metering.ts';
import type { Deed, Operations } from './operations.ts';
import type { Registration } from './registration.ts';
import type { Reservations } from './reservations.ts';
import type { StatusReports } from './status-reports.ts';

export interface OptionalOptions {
  readonly profiles: readonly Profile[];
  readonly configuration: Configuration;
  readonly connectors: readonly Connector[];
  readonly list: LocalList;
  readonly reservations: Reservations;
  readonly registration: Registration;
  readonly heartbeat: Heartbeat;
  readonly metering: Metering;
  readonly reports: StatusReports;
  readonly faulty: Faulty;
}

/** The operations of the optional feature profiles that this charge point has. */
export function optionalOperations(options: OptionalOptions): Operations {
  const { list, profiles, reservations } = options;
  return {
    // Without the profile there is no list to speak of: the version says so (§5.10), and NotSupported does (§5.15).
    GetLocalListVersion: () => ({ answer: { listVersion: list.version } }),
    SendLocalList: (request) => ({ answer: { status: list.update(request) } }),
    // Without the profile no reservation is ever made, and there is none to cancel (§5.13, §5.1).
    ReserveNow: (request) => ({
      answer: { status: reservations.reserve(request) },
      then: () => reservations.update(),
    }),
    CancelReservation: ({ reservationId }) => ({
      answer: { status: reservations.cancel(reservationId) ? 'Accepted' : 'Rejected' },
      then: () => reservations.update(),
    }),
    ...(profiles.includes('RemoteTrigger') ? { TriggerMessage: (request) => trigger(options, request) } : {}),
  };
}

/** TriggerMessage (§5.17): the answer first, then the message. */
function trigger(options: OptionalOptions, request: ReceivedRequest<'TriggerMessage'>): Deed<'TriggerMessage'> {
  const { registration, heartbeat, metering, reports, connectors, faulty } = options;
  const { requestedMessage, connectorId } = request;
  const ids = connectors.map(({ id }) => id);
  const about = (all: readonly number[], act: (id: number) => void): Deed<'TriggerMessage'> => {
    if (connectorId === undefined) return accepted(() => all.forEach(act));
    return all.includes(connectorId) ? accepted(() => act(connectorId)) : { answer: { status: 'Rejected' } };
  };
  switch (requestedMessage) {
    case 'BootNotification':
      // Recommended once the charge point is accepted (errata 3.35).
      return registration.accepted ? { answer: { status: 'Rejected' } } : accepted(() => void registration.boot());
    case 'Heartbeat':
      return accepted(() => void heartbeat.triggered());
    case 'MeterValues':
      return about(ids, (id) => metering.triggered(id));
    case 'StatusNotification':
      return about(faulty('triggers-only-connector-0') ? [0] : [0, ...ids], (id) => reports.tell(id, true));
    default:
      return { answer: { status: 'NotImplemented' } };
  }
}

function accepted(then: () => void): Deed<'TriggerMessage'> {
  return { answer: { status: 'Accepted' }, then };
}
