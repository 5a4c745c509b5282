import { having, refusing, requesting, sending, without } from './build.ts';
import type { Fault } from './hooks.ts';

/** Refuses reports of one stage of a transfer: breaks exactly the steps at which a charge point tells of it. */
function blindTo(action: 'FirmwareStatusNotification' | 'DiagnosticsStatusNotification', status: string): Fault {
  return {
    does: `answers ${action}(${status}) with a CALLERROR`,
    field: [],
    ...refusing(action, 'InternalError', having('status', status)),
  };
}

/** What follows the last slash of a location: a file name, as a careless system sends it. */
function fileName(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...payload, location: String(payload['location']).split('/').at(-1) };
}

/** What goes wrong with firmware updates and diagnostics that the operator has ordered. */
export const fileTransferFaults = {
  'firmware-other-location': {
    does: 'sends another location of the firmware than ordered',
    field: [],
    ...sending('UpdateFirmware', (payload) => ({ ...payload, location: 'https://firmware.invalid/other.bin' })),
  },
  'firmware-location-without-protocol': {
    does: 'sends the name of the firmware file in place of its location',
    field: [],
    ...sending('UpdateFirmware', fileName),
  },
  'firmware-without-date': {
    does: 'leaves out when the firmware may be retrieved',
    field: [],
    ...sending('UpdateFirmware', (payload) => without(payload, 'retrieveDate')),
  },
  'firmware-as-diagnostics': {
    does: 'asks for diagnostics in place of a firmware update',
    field: [],
    ...requesting('UpdateFirmware', ({ payload }) => [
      { action: 'GetDiagnostics', payload: { location: payload['location'] } },
    ]),
  },
  'firmware-downloading-refused': blindTo('FirmwareStatusNotification', 'Downloading'),
  'firmware-downloaded-refused': blindTo('FirmwareStatusNotification', 'Downloaded'),
  'firmware-download-failed-refused': blindTo('FirmwareStatusNotification', 'DownloadFailed'),
  'firmware-installing-refused': blindTo('FirmwareStatusNotification', 'Installing'),
  'firmware-installed-refused': blindTo('FirmwareStatusNotification', 'Installed'),
  'firmware-installation-failed-refused': blindTo('FirmwareStatusNotification', 'InstallationFailed'),

  'diagnostics-location-without-protocol': {
    does: 'sends a file name in place of the location for the diagnostics',
    field: [],
    ...sending('GetDiagnostics', fileName),
  },
  'diagnostics-without-location': {
    does: 'leaves out where the diagnostics are to be uploaded',
    field: [],
    ...sending('GetDiagnostics', (payload) => without(payload, 'location')),
  },
  'diagnostics-uploading-refused': blindTo('DiagnosticsStatusNotification', 'Uploading'),
  'diagnostics-uploaded-refused': blindTo('DiagnosticsStatusNotification', 'Uploaded'),
  'diagnostics-upload-failed-refused': blindTo('DiagnosticsStatusNotification', 'UploadFailed'),
} satisfies Readonly<Record<string, Fault>>;
