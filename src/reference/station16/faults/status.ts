import { alters, delays, drops, precedes, repeats } from './mechanism.ts';
import type { FaultTable, Scene } from './mechanism.ts';
import type { SentRequest, Status } from '../messages.ts';

type Notification = SentRequest<'StatusNotification'>;

const is =
  (...statuses: Status[]) =>
  ({ status }: Notification): boolean =>
    statuses.includes(status);

const says = (status: Status, instead: Status) =>
  alters('StatusNotification', (report) => ({ ...report, status: instead }), is(status));

const silentOn = (...statuses: Status[]) => drops('StatusNotification', is(...statuses));

/** What goes wrong when statuses are reported (§4.9). */
export const statusFaults = {
  'never-reports-status': { does: 'sends no StatusNotification', field: [], requests: [drops('StatusNotification')] },
  'forgets-connector-0': {
    does: 'reports no status of the charge point itself (connector 0)',
    field: [],
    requests: [drops('StatusNotification', ({ connectorId }) => connectorId === 0)],
  },
  'forgets-last-connector': {
    does: 'reports no status of its last connector',
    field: ['F248'],
    requests: [drops('StatusNotification', ({ connectorId }, { connectors }: Scene) => connectorId === connectors)],
  },
  'forgets-connectors': {
    does: 'reports the status of connector 0 only',
    field: ['F004'],
    requests: [drops('StatusNotification', ({ connectorId }) => connectorId > 0)],
  },
  'reports-wrong-connector': {
    does: 'reports the status of connector 1 as that of connector 2',
    field: [],
    requests: [
      alters(
        'StatusNotification',
        (report) => ({ ...report, connectorId: 2 }),
        ({ connectorId }) => connectorId === 1,
      ),
    ],
  },
  'reports-unknown-connector': {
    does: 'reports the status of a connector that it does not have',
    field: [],
    requests: [
      alters('StatusNotification', (report, { connectors }) => ({
        ...report,
        connectorId: report.connectorId + connectors,
      })),
    ],
  },
  'reports-twice': {
    does: 'sends every StatusNotification twice',
    field: [],
    requests: [repeats('StatusNotification')],
  },
  'silent-when-available': { does: 'does not report Available', field: [], requests: [silentOn('Available')] },
  'silent-when-preparing': { does: 'does not report Preparing', field: [], requests: [silentOn('Preparing')] },
  'silent-when-charging': { does: 'does not report Charging', field: ['F244'], requests: [silentOn('Charging')] },
  'silent-when-finishing': { does: 'does not report Finishing', field: [], requests: [silentOn('Finishing')] },
  'silent-when-suspended': {
    does: 'reports neither SuspendedEV nor SuspendedEVSE',
    field: [],
    requests: [silentOn('SuspendedEV', 'SuspendedEVSE')],
  },
  'silent-when-unavailable': { does: 'does not report Unavailable', field: [], requests: [silentOn('Unavailable')] },
  'hides-faults': { does: 'does not report Faulted', field: [], requests: [silentOn('Faulted')] },
  'unavailable-for-available': {
    does: 'reports Unavailable in place of Available',
    field: [],
    requests: [says('Available', 'Unavailable')],
  },
  'available-for-preparing': {
    does: 'reports Available in place of Preparing',
    field: [],
    requests: [says('Preparing', 'Available')],
  },
  'prepares-as-a-whole': {
    does: 'reports Preparing of connector 0',
    field: [],
    requests: [alters('StatusNotification', (report) => ({ ...report, connectorId: 0 }), is('Preparing'))],
  },
  'charging-for-preparing': {
    does: 'reports Charging in place of Preparing: it seems to charge before the transaction has started',
    field: ['F208'],
    requests: [says('Preparing', 'Charging')],
  },
  'preparing-for-charging': {
    does: 'reports Preparing in place of Charging',
    field: ['F244'],
    requests: [says('Charging', 'Preparing')],
  },
  'suspended-for-charging': {
    does: 'reports SuspendedEV in place of Charging',
    field: [],
    requests: [says('Charging', 'SuspendedEV')],
  },
  'available-for-finishing': {
    does: 'reports Available in place of Finishing',
    field: [],
    requests: [says('Finishing', 'Available')],
  },
  'charging-for-suspended': {
    does: 'reports Charging in place of SuspendedEV and SuspendedEVSE',
    field: ['F086'],
    requests: [says('SuspendedEV', 'Charging'), says('SuspendedEVSE', 'Charging')],
  },
  'ev-for-evse': {
    does: 'reports SuspendedEV in place of SuspendedEVSE',
    field: [],
    requests: [says('SuspendedEVSE', 'SuspendedEV')],
  },
  'available-for-unavailable': {
    does: 'reports Available in place of Unavailable',
    field: [],
    requests: [says('Unavailable', 'Available')],
  },
  'available-for-faulted': {
    does: 'reports Available in place of Faulted',
    field: [],
    requests: [says('Faulted', 'Available')],
  },
  'silent-after-reboot': {
    does: 'reports no status any more after a reboot',
    field: [],
    requests: [drops('StatusNotification', (_, { boots }) => boots > 1)],
  },
  'unavailable-after-reboot': {
    does: 'reports Unavailable in place of Available after a reboot',
    field: [],
    requests: [
      alters(
        'StatusNotification',
        (report) => ({ ...report, status: 'Unavailable' }),
        ({ status }, { boots }) => status === 'Available' && boots > 1,
      ),
    ],
  },
  'available-after-reboot': {
    does: 'reports a connector with a cable in it as Available after a reboot',
    field: [],
    requests: [
      alters(
        'StatusNotification',
        (report) => ({ ...report, status: 'Available' }),
        ({ status }, { boots }) => (status === 'Preparing' || status === 'Finishing') && boots > 1,
      ),
    ],
  },
  'only-main-unavailable': {
    does: 'reports Unavailable of connector 0 only',
    field: [],
    requests: [drops('StatusNotification', ({ status, connectorId }) => status === 'Unavailable' && connectorId > 0)],
  },
  'never-main-unavailable': {
    does: 'does not report Unavailable of connector 0',
    field: [],
    requests: [drops('StatusNotification', ({ status, connectorId }) => status === 'Unavailable' && connectorId === 0)],
  },
  'guards-triggered-status': {
    does: 'holds back a status that TriggerMessage asked for as long as MinimumStatusDuration says',
    field: ['F005'],
  },
  'unavailable-flickers': {
    does: 'reports Available just before Unavailable',
    field: ['F179'],
    requests: [
      precedes(
        'StatusNotification',
        'StatusNotification',
        (report) => ({ ...report, status: 'Available' }),
        is('Unavailable'),
      ),
    ],
  },
  'preparing-flickers': {
    does: 'reports Preparing, Available and Preparing again when a cable is plugged in',
    field: ['F276'],
    requests: [
      precedes('StatusNotification', 'StatusNotification', (report) => report, is('Preparing')),
      precedes(
        'StatusNotification',
        'StatusNotification',
        (report) => ({ ...report, status: 'Available' }),
        is('Preparing'),
      ),
    ],
  },
  'slow-status': {
    does: 'reports every status half a minute late',
    field: [],
    requests: [delays('StatusNotification', 30)],
  },
  'stale-status-time': {
    does: 'reports a status with the time at which it began, however long ago',
    field: ['F001', 'F247'],
  },
  'zero-status-time': {
    does: 'writes 0001-01-01T00:00:00Z as the time of a status',
    field: ['F006'],
    requests: [alters('StatusNotification', (report) => ({ ...report, timestamp: '0001-01-01T00:00:00Z' }))],
  },
  'null-info': {
    does: 'writes the word null as info of a status',
    field: ['F067'],
    requests: [alters('StatusNotification', (report) => ({ ...report, info: 'null' }))],
  },
  'no-info-on-disconnect': {
    does: 'does not say that the cable was taken out on the EV side',
    field: [],
    requests: [alters('StatusNotification', ({ info: _, ...report }) => report)],
  },
  'invented-error-code': {
    does: 'reports the error code Error, which does not exist',
    field: ['F022'],
    requests: [alters('StatusNotification', (report) => ({ ...report, errorCode: 'Error' }))],
  },
  'faulted-without-error': {
    does: 'reports Faulted with the error code NoError',
    field: [],
    requests: [alters('StatusNotification', (report) => ({ ...report, errorCode: 'NoError' }), is('Faulted'))],
  },
  'faulted-as-other-error': {
    does: 'reports Faulted with the error code OtherError, whatever it is',
    field: [],
    requests: [alters('StatusNotification', (report) => ({ ...report, errorCode: 'OtherError' }), is('Faulted'))],
  },
} satisfies FaultTable;
