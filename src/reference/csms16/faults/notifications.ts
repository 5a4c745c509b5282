import { answering, having, refusing, silentOn } from './build.ts';
import type { Fault } from './hooks.ts';

/** Refuses StatusNotifications of one status: breaks exactly the steps at which a charge point reports it. */
function blindTo(status: string): Fault {
  return {
    does: `answers StatusNotification(${status}) with a CALLERROR`,
    field: [],
    ...refusing('StatusNotification', 'InternalError', having('status', status)),
  };
}

/** What goes wrong with messages that a charge point only reports something in. */
export const notificationFaults = {
  'status-unanswered': { does: 'leaves StatusNotification unanswered', field: [], ...silentOn('StatusNotification') },
  'status-call-error': {
    does: 'answers StatusNotification with a CALLERROR',
    field: [],
    ...refusing('StatusNotification', 'InternalError'),
  },
  'status-extra-field': {
    does: 'adds a status to the empty StatusNotification.conf',
    field: [],
    ...answering('StatusNotification', () => ({ status: 'Accepted' })),
  },
  'status-of-connector-0-refused': {
    does: 'refuses the status of the charge point as a whole (connector 0)',
    field: [],
    ...refusing('StatusNotification', 'PropertyConstraintViolation', having('connectorId', 0)),
  },
  'status-with-error-refused': {
    does: 'refuses a StatusNotification whose errorCode is not NoError',
    field: [],
    ...refusing(
      'StatusNotification',
      'PropertyConstraintViolation',
      ({ payload }) => payload['errorCode'] !== 'NoError',
    ),
  },
  'status-available-refused': blindTo('Available'),
  'status-preparing-refused': blindTo('Preparing'),
  'status-charging-refused': blindTo('Charging'),
  'status-suspended-ev-refused': blindTo('SuspendedEV'),
  'status-suspended-evse-refused': blindTo('SuspendedEVSE'),
  'status-finishing-refused': blindTo('Finishing'),
  'status-reserved-refused': blindTo('Reserved'),
  'status-unavailable-refused': blindTo('Unavailable'),
  'status-faulted-refused': blindTo('Faulted'),

  'meter-values-unanswered': { does: 'leaves MeterValues unanswered', field: [], ...silentOn('MeterValues') },
  'meter-values-call-error': {
    does: 'answers MeterValues with a CALLERROR',
    field: [],
    ...refusing('MeterValues', 'InternalError'),
  },
  'meter-values-extra-field': {
    does: 'adds a status to the empty MeterValues.conf',
    field: [],
    ...answering('MeterValues', () => ({ status: 'Accepted' })),
  },

  'data-transfer-unanswered': { does: 'leaves DataTransfer unanswered', field: [], ...silentOn('DataTransfer') },
  'data-transfer-not-supported': {
    does: 'answers DataTransfer with a CALLERROR in place of UnknownVendorId',
    field: [],
    ...refusing('DataTransfer', 'NotSupported'),
  },
  'data-transfer-accepts-any-vendor': {
    does: 'accepts DataTransfer of vendors that it does not know',
    field: [],
    ...answering('DataTransfer', () => ({ status: 'Accepted' })),
  },
  'data-transfer-echo': {
    does: 'sends data back with UnknownVendorId',
    field: [],
    ...answering('DataTransfer', (payload, incoming) => ({ ...payload, data: incoming.payload['data'] ?? 'nothing' })),
  },
  'data-transfer-empty': { does: 'answers DataTransfer with {}', field: [], ...answering('DataTransfer', () => ({})) },

  'firmware-status-not-supported': {
    does: 'answers FirmwareStatusNotification with a CALLERROR NotSupported',
    field: ['F215'],
    ...refusing('FirmwareStatusNotification', 'NotSupported'),
  },
  'diagnostics-status-not-supported': {
    does: 'answers DiagnosticsStatusNotification with a CALLERROR NotSupported',
    field: [],
    ...refusing('DiagnosticsStatusNotification', 'NotSupported'),
  },
  'later-statuses-unanswered': {
    does: 'answers no StatusNotification after the first five',
    field: [],
    ...silentOn('StatusNotification', ({ nth }) => nth > 5),
  },
} satisfies Readonly<Record<string, Fault>>;
