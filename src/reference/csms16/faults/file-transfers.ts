import { having, refusing, requesting, sending, without } from './build.ts';
import { overJson } from './hooks.ts';
import type { Fault } from './hooks.ts';

type Fields = Record<string, unknown>;

/** Refuses reports of one stage of a transfer: breaks exactly the steps at which a charge point tells of it. */
function blindTo(
  action:
    | 'FirmwareStatusNotification'
    | 'DiagnosticsStatusNotification'
    | 'LogStatusNotification'
    | 'SignedFirmwareStatusNotification',
  status: string,
): Fault {
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

/** Changes what a secure update says of the firmware. */
function secureFirmware(change: (firmware: Fields) => Fields): Pick<Fault, 'request'> {
  return sending('SignedUpdateFirmware', (payload) => ({
    ...payload,
    firmware: change(payload['firmware'] as Fields),
  }));
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

  ...overJson({
    'signed-firmware-other-location': {
      does: 'sends another location of the signed firmware than ordered',
      field: [],
      ...secureFirmware((firmware) => ({ ...firmware, location: 'https://firmware.invalid/other.bin' })),
    },
    'signed-firmware-other-signature': {
      does: 'sends another signature of the firmware than ordered',
      field: [],
      ...secureFirmware((firmware) => ({ ...firmware, signature: 'AAAA' })),
    },
    'signed-firmware-other-certificate': {
      does: 'cuts the signing certificate of a firmware',
      field: [],
      ...secureFirmware((firmware) => ({
        ...firmware,
        signingCertificate: String(firmware['signingCertificate']).slice(0, -40),
      })),
    },
    'signed-firmware-without-certificate': {
      does: 'leaves the signing certificate out of a secure update',
      field: [],
      ...secureFirmware((firmware) => without(firmware, 'signingCertificate')),
    },
    'signed-firmware-without-date': {
      does: 'leaves out when the signed firmware may be retrieved',
      field: [],
      ...secureFirmware((firmware) => without(firmware, 'retrieveDateTime')),
    },
    'signed-firmware-as-plain': {
      does: 'sends the unsigned UpdateFirmware in place of a secure update',
      field: [],
      ...requesting('SignedUpdateFirmware', ({ payload }) => {
        const { location, retrieveDateTime } = payload['firmware'] as Fields;
        return [{ action: 'UpdateFirmware', payload: { location, retrieveDate: retrieveDateTime } }];
      }),
    },
    'signed-firmware-unknown-status': {
      does: 'answers SignedFirmwareStatusNotification with a CALLERROR NotImplemented',
      field: [],
      ...refusing('SignedFirmwareStatusNotification', 'NotImplemented'),
    },
    'signed-firmware-downloading-refused': blindTo('SignedFirmwareStatusNotification', 'Downloading'),
    'signed-firmware-downloaded-refused': blindTo('SignedFirmwareStatusNotification', 'Downloaded'),
    'signed-firmware-verified-refused': blindTo('SignedFirmwareStatusNotification', 'SignatureVerified'),
    'signed-firmware-installing-refused': blindTo('SignedFirmwareStatusNotification', 'Installing'),
    'signed-firmware-rebooting-refused': blindTo('SignedFirmwareStatusNotification', 'InstallRebooting'),
    'signed-firmware-installed-refused': blindTo('SignedFirmwareStatusNotification', 'Installed'),
    'signed-firmware-invalid-refused': blindTo('SignedFirmwareStatusNotification', 'InvalidSignature'),
    'firmware-updated-event-refused': {
      does: 'answers a SecurityEventNotification of updated firmware with a CALLERROR',
      field: [],
      ...refusing('SecurityEventNotification', 'InternalError', having('type', 'FirmwareUpdated')),
    },

    'log-other-type': {
      does: 'asks for the diagnostics log where the security log was ordered',
      field: [],
      ...sending('GetLog', (payload) => ({ ...payload, logType: 'DiagnosticsLog' })),
    },
    'log-other-location': {
      does: 'sends another location for the log than ordered',
      field: [],
      ...sending('GetLog', (payload) => ({ ...payload, log: { remoteLocation: 'https://logs.invalid/' } })),
    },
    'log-without-request-id': {
      does: 'leaves the request id out of GetLog',
      field: [],
      ...sending('GetLog', (payload) => without(payload, 'requestId')),
    },
    'log-as-diagnostics': {
      does: 'sends GetDiagnostics in place of GetLog',
      field: [],
      ...requesting('GetLog', ({ payload }) => [
        { action: 'GetDiagnostics', payload: { location: (payload['log'] as Fields)['remoteLocation'] } },
      ]),
    },
    'log-uploading-refused': blindTo('LogStatusNotification', 'Uploading'),
    'log-uploaded-refused': blindTo('LogStatusNotification', 'Uploaded'),
  }),
} satisfies Readonly<Record<string, Fault>>;
