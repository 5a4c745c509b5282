import type { Configuration } from './configuration.ts';
import type { Connector } from './connector.ts';
import type { Faulty } from './faults/index.ts';
import type { FirmwareUpdates } from './firmware-updates.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { Link } from './link.ts';
import type { LogUploads } from './log-uploads.ts';
import type { ReceivedRequest } from './messages.ts';
import type { Metering } from './metering.ts';
import type { Deed } from './operations.ts';
import type { Registration } from './registration.ts';
import type { StatusReports } from './status-reports.ts';

export interface TriggerOptions {
  readonly link: Link;
  readonly connectors: readonly Connector[];
  readonly registration: Registration;
  readonly heartbeat: Heartbeat;
  readonly metering: Metering;
  readonly reports: StatusReports;
  readonly configuration: Configuration;
  readonly firmware: FirmwareUpdates;
  readonly logs: LogUploads;
  readonly faulty: Faulty;
}

type Trigger = Deed<'TriggerMessage'>;

const REJECTED: Trigger = { answer: { status: 'Rejected' } };
const NOT_IMPLEMENTED: Trigger = { answer: { status: 'NotImplemented' } };

/** TriggerMessage (§5.17): the answer first, then the message. */
export function trigger(options: TriggerOptions, request: ReceivedRequest<'TriggerMessage'>): Trigger {
  const { registration, heartbeat, metering, connectors, configuration, firmware, logs, faulty } = options;
  const { requestedMessage, connectorId } = request;
  const ids = connectors.map(({ id }) => id);
  const about = (all: readonly number[], act: (id: number) => void): Trigger => {
    if (connectorId === undefined) return accepted(() => all.forEach(act));
    if (all.includes(connectorId)) return accepted(() => act(connectorId));
    return faulty('sends-rejected-trigger') ? { ...REJECTED, then: () => act(ids.at(-1) ?? 0) } : REJECTED;
  };
  switch (requestedMessage) {
    case 'BootNotification':
      // Recommended once the charge point is accepted (errata 3.35).
      return registration.accepted ? REJECTED : accepted(() => void registration.boot());
    case 'Heartbeat':
      return accepted(() => void heartbeat.triggered());
    case 'MeterValues':
      return about(ids, (id) => metering.triggered(id));
    case 'StatusNotification':
      return about(faulty('triggers-only-connector-0') ? [0] : [0, ...ids], (id) => tellStatus(options, id));
    case 'DiagnosticsStatusNotification':
      return accepted(() => logs.tellDiagnostics());
    case 'FirmwareStatusNotification':
      if (configuration.items('SupportedFeatureProfiles').includes('FirmwareManagement'))
        return accepted(() => firmware.tellPlain());
      return faulty('sends-what-it-has-not-implemented')
        ? { ...NOT_IMPLEMENTED, then: () => firmware.tellPlain() }
        : NOT_IMPLEMENTED;
    default:
      return NOT_IMPLEMENTED;
  }
}

function tellStatus({ link, reports, faulty }: TriggerOptions, connectorId: number): void {
  if (!faulty('unavailable-when-asked')) return reports.tell(connectorId, true);
  void link.send('StatusNotification', { connectorId, errorCode: 'NoError', status: 'Unavailable' }, true);
}

function accepted(then: () => void): Trigger {
  return { answer: { status: 'Accepted' }, then };
}
