import { alters, answers, drops, follows, overJson, pretends, refuses } from './mechanism.ts';
import type { FaultTable, RequestHook } from './mechanism.ts';
import type { SentRequest } from '../messages.ts';

type Told = 'FirmwareStatusNotification' | 'SignedFirmwareStatusNotification';

/** Keeps one stage of an update to itself. */
function silentAbout(status: SentRequest<'SignedFirmwareStatusNotification'>['status']): readonly RequestHook[] {
  const hook = (action: Told): RequestHook => drops(action, (request) => request.status === status);
  return [hook('FirmwareStatusNotification'), hook('SignedFirmwareStatusNotification')];
}

/** What goes wrong with updates of the firmware, diagnostics and logs (§5.9, §5.19; whitepaper L01, N01). */
export const fileTransferFaults = {
  'refuses-firmware-update': {
    does: 'answers UpdateFirmware with a CALLERROR',
    field: [],
    answers: [refuses('UpdateFirmware', 'InternalError')],
  },
  'adds-status-to-firmware-update': {
    does: 'answers UpdateFirmware with a status that it does not have',
    field: [],
    answers: [answers('UpdateFirmware', () => ({ status: 'Accepted' }))],
  },
  'never-updates': {
    does: 'accepts an update of the firmware and does nothing',
    field: ['F156'],
    answers: [pretends('UpdateFirmware', () => ({})), pretends('SignedUpdateFirmware', () => ({ status: 'Accepted' }))],
  },
  'silent-about-downloading': {
    does: 'does not tell that it downloads',
    field: ['F152'],
    requests: silentAbout('Downloading'),
  },
  'silent-about-downloaded': {
    does: 'does not tell that it has downloaded',
    field: ['F152'],
    requests: silentAbout('Downloaded'),
  },
  'silent-about-failed-download': {
    does: 'does not tell that a download has failed',
    field: [],
    requests: silentAbout('DownloadFailed'),
  },
  'silent-about-installing': {
    does: 'does not tell that it installs',
    field: [],
    requests: silentAbout('Installing'),
  },
  'silent-about-installed': {
    does: 'does not tell that it has installed',
    field: ['F153'],
    requests: silentAbout('Installed'),
  },
  'silent-about-failed-installation': {
    does: 'does not tell that an installation has failed',
    field: [],
    requests: silentAbout('InstallationFailed'),
  },
  'downloads-nothing': { does: 'tells that it has downloaded firmware that it never fetched', field: [] },
  'downloaded-for-failed': { does: 'tells Downloaded when a download has failed', field: [] },
  'installs-anything': { does: 'installs what is no firmware', field: [] },
  'tells-old-firmware-version': {
    does: 'tells the version of its old firmware once it has installed the new one',
    field: ['F153'],
  },
  'never-installs': { does: 'leaves firmware that it has downloaded and verified uninstalled', field: [] },
  'installs-without-restart': { does: 'installs firmware without a restart', field: [] },
  'unavailable-after-failed-download': {
    does: 'makes its connectors Unavailable for a download, and leaves them so when it fails',
    field: [],
  },
  'unavailable-after-update': { does: 'leaves its connectors Unavailable after an update', field: [] },
  'idle-after-installation': {
    does: 'tells Idle once it has installed firmware, without being asked',
    field: [],
    requests: [
      follows(
        'FirmwareStatusNotification',
        'FirmwareStatusNotification',
        () => ({ status: 'Idle' }),
        ({ status }) => status === 'Installed',
      ),
    ],
  },
  'idle-after-upload': {
    does: 'tells Idle once it has uploaded diagnostics or a log, without being asked',
    field: [],
    requests: [
      follows(
        'DiagnosticsStatusNotification',
        'DiagnosticsStatusNotification',
        () => ({ status: 'Idle' }),
        ({ status }) => status === 'Uploaded',
      ),
      follows(
        'LogStatusNotification',
        'LogStatusNotification',
        () => ({ status: 'Idle' }),
        ({ status }) => status === 'Uploaded',
      ),
    ],
  },
  'idle-for-downloading': {
    does: 'tells Idle in place of Downloading',
    field: [],
    requests: [
      alters(
        'FirmwareStatusNotification',
        () => ({ status: 'Idle' }),
        ({ status }) => status === 'Downloading',
      ),
    ],
  },

  ...overJson({
    'refuses-signed-update': {
      does: 'rejects every SignedUpdateFirmware',
      field: [],
      answers: [pretends('SignedUpdateFirmware', () => ({ status: 'Rejected' }))],
    },
    'distrusts-every-certificate': {
      does: 'calls every firmware signing certificate invalid',
      field: [],
      answers: [pretends('SignedUpdateFirmware', () => ({ status: 'InvalidCertificate' }))],
    },
    'trusts-every-certificate': { does: 'accepts every firmware signing certificate', field: [] },
    'downloads-in-spite-of-certificate': {
      does: 'fetches firmware whose signing certificate it has called invalid',
      field: [],
    },
    'silent-about-bad-signing-certificate': {
      does: 'does not report a firmware signing certificate that is not valid',
      field: [],
      requests: [drops('SecurityEventNotification', ({ type }) => type === 'InvalidFirmwareSigningCertificate')],
    },
    'rejects-firmware-status-trigger': {
      does: 'rejects to tell of an update when it is asked by ExtendedTriggerMessage',
      field: [],
      answers: [
        pretends(
          'ExtendedTriggerMessage',
          () => ({ status: 'Rejected' }),
          ({ requestedMessage }) => requestedMessage === 'FirmwareStatusNotification',
        ),
      ],
    },
  }),
  'idle-after-failed-update': { does: 'tells Idle when it is asked for an update that has failed', field: ['F155'] },
  ...overJson({
    'silent-about-signature': {
      does: 'does not tell that a signature is verified',
      field: [],
      requests: silentAbout('SignatureVerified'),
    },
    'installs-in-spite-of-signature': {
      does: 'tells that a firmware signature is not valid, and installs the firmware all the same',
      field: [],
    },
    'skips-signature-check': { does: 'calls every firmware signature valid', field: [] },
    'looks-at-form-of-signature-only': {
      does: 'calls every firmware signature valid that looks like one',
      field: [],
    },
    'forgets-update-request-id': {
      does: 'leaves the request id out of SignedFirmwareStatusNotification',
      field: [],
      requests: [alters('SignedFirmwareStatusNotification', ({ status }) => ({ status }))],
    },
    'invents-update-request-id': {
      does: 'tells of a signed update under another request id',
      field: [],
      requests: [alters('SignedFirmwareStatusNotification', (told) => ({ ...told, requestId: 4711 }))],
    },
  }),

  'refuses-diagnostics': {
    does: 'answers GetDiagnostics with a CALLERROR',
    field: [],
    answers: [refuses('GetDiagnostics', 'NotSupported')],
  },
  'never-uploads': {
    does: 'answers GetDiagnostics and GetLog and does nothing',
    field: ['F156'],
    answers: [
      pretends('GetDiagnostics', () => ({ fileName: 'diagnostics.txt' })),
      pretends('GetLog', () => ({ status: 'Accepted', filename: 'security.log' })),
    ],
  },
  'silent-about-uploading': {
    does: 'does not tell that it uploads',
    field: [],
    requests: [
      drops('DiagnosticsStatusNotification', ({ status }) => status === 'Uploading'),
      drops('LogStatusNotification', ({ status }) => status === 'Uploading'),
    ],
  },
  'silent-about-uploaded': {
    does: 'does not tell how an upload ended',
    field: [],
    requests: [
      drops('DiagnosticsStatusNotification', ({ status }) => status !== 'Uploading'),
      drops('LogStatusNotification', ({ status }) => status !== 'Uploading'),
    ],
  },
  'uploads-nothing': { does: 'tells that it has uploaded what it never sent', field: [] },
  'uploads-an-empty-file': { does: 'uploads a file with nothing in it', field: [] },
  'uploads-under-another-name': { does: 'uploads a file under another name than it told', field: ['F168'] },
  'uploaded-for-failed': { does: 'tells Uploaded when an upload has failed', field: [] },
  ...overJson({
    'rejects-log': {
      does: 'rejects every GetLog',
      field: [],
      answers: [pretends('GetLog', () => ({ status: 'Rejected' }))],
    },
    'forgets-log-request-id': {
      does: 'leaves the request id out of LogStatusNotification',
      field: [],
      requests: [alters('LogStatusNotification', ({ status }) => ({ status }))],
    },
    'misspells-log-status': {
      does: 'tells UploadFailed, which LogStatusNotification does not know, for every end of an upload',
      field: [],
      requests: [
        alters(
          'LogStatusNotification',
          (told) => ({ ...told, status: 'UploadFailed' }),
          ({ status }) => status !== 'Uploading',
        ),
      ],
    },
  }),
} satisfies FaultTable;
