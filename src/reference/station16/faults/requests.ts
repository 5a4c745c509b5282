import { answers, ignores, pretends, refuses } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';

/** What goes wrong when the central system wants something (§5), configuration and lists aside. */
export const requestFaults = {
  // remote start and stop
  'rejects-remote-start': {
    does: 'rejects every RemoteStartTransaction',
    field: ['F123'],
    answers: [pretends('RemoteStartTransaction', () => ({ status: 'Rejected' }))],
  },
  'says-rejected-but-starts': {
    does: 'answers RemoteStartTransaction with Rejected and starts',
    field: [],
    answers: [answers('RemoteStartTransaction', () => ({ status: 'Rejected' }))],
  },
  'accepts-remote-start-but-waits': {
    does: 'accepts RemoteStartTransaction and does nothing',
    field: ['F090'],
    answers: [pretends('RemoteStartTransaction', () => ({ status: 'Accepted' }))],
  },
  'accepts-any-remote-start': {
    does: 'accepts RemoteStartTransaction for connector 0 and for a busy connector',
    field: ['F089'],
    answers: [answers('RemoteStartTransaction', () => ({ status: 'Accepted' }))],
  },
  'rejects-unspecific-remote-start': {
    does: 'answers RemoteStartTransaction without connectorId with a CALLERROR',
    field: ['F088'],
    answers: [
      {
        action: 'RemoteStartTransaction',
        instead: (request) =>
          (request as { connectorId?: number }).connectorId === undefined
            ? { kind: 'error', code: 'InternalError', description: 'connector 0', details: {} }
            : undefined,
      },
    ],
  },
  'rejects-remote-start-with-profile': {
    does: 'rejects RemoteStartTransaction when it carries a charging profile',
    field: ['F084'],
    answers: [
      pretends(
        'RemoteStartTransaction',
        () => ({ status: 'Rejected' }),
        ({ chargingProfile }) => chargingProfile !== undefined,
      ),
    ],
  },
  'fails-remote-start': {
    does: 'answers RemoteStartTransaction with the CALLERROR TypeConstraintViolation',
    field: ['F123'],
    answers: [refuses('RemoteStartTransaction', 'TypeConstraintViolation')],
  },
  'fails-busy-remote-start': {
    does: 'answers RemoteStartTransaction for a busy connector with a CALLERROR',
    field: [],
    answers: [
      {
        action: 'RemoteStartTransaction',
        change: (answer) =>
          answer.kind === 'result' && (answer.payload as { status: string }).status === 'Rejected'
            ? { kind: 'error', code: 'InternalError', description: 'the connector is busy', details: {} }
            : answer,
      },
    ],
  },
  'never-authorizes-remote-start': {
    does: 'does not ask for the id tag of a remote start, whatever AuthorizeRemoteTxRequests says',
    field: [],
  },
  'always-authorizes-remote-start': {
    does: 'asks for the id tag of a remote start, whatever AuthorizeRemoteTxRequests says',
    field: [],
  },
  'rejects-remote-stop': {
    does: 'rejects every RemoteStopTransaction',
    field: [],
    answers: [pretends('RemoteStopTransaction', () => ({ status: 'Rejected' }))],
  },
  'accepts-remote-stop-but-charges': {
    does: 'accepts RemoteStopTransaction and goes on charging',
    field: [],
    answers: [pretends('RemoteStopTransaction', () => ({ status: 'Accepted' }))],
  },
  'accepts-any-remote-stop': {
    does: 'accepts RemoteStopTransaction for a transaction that it does not know',
    field: [],
    answers: [answers('RemoteStopTransaction', () => ({ status: 'Accepted' }))],
  },
  'fails-remote-stop': {
    does: 'answers RemoteStopTransaction with a CALLERROR',
    field: [],
    answers: [refuses('RemoteStopTransaction', 'PropertyConstraintViolation')],
  },
  'stops-unasked-transaction': {
    does: 'rejects RemoteStopTransaction of an unknown transaction and stops its own',
    field: [],
  },

  // reset
  'rejects-reset': {
    does: 'rejects every Reset',
    field: [],
    answers: [pretends('Reset', () => ({ status: 'Rejected' }))],
  },
  'says-rejected-but-resets': {
    does: 'answers Reset with Rejected and resets',
    field: [],
    answers: [answers('Reset', () => ({ status: 'Rejected' }))],
  },
  'accepts-reset-but-stays': { does: 'accepts Reset and goes on as before', field: ['F320'] },
  'reboots-before-answering': { does: 'reboots before it answers Reset', field: ['F320'] },
  'resets-without-stopping': {
    does: 'reboots on Reset and never tells how the running transaction ended',
    field: [],
  },
  'forgets-availability': { does: 'is available again after every boot', field: [] },
  'forgets-configuration': { does: 'loses all configuration changes with every boot', field: [] },

  // availability
  'rejects-availability': {
    does: 'rejects every ChangeAvailability',
    field: [],
    answers: [pretends('ChangeAvailability', () => ({ status: 'Rejected' }))],
  },
  'rejects-operative': {
    does: 'rejects to become Operative again',
    field: [],
    answers: [
      pretends(
        'ChangeAvailability',
        () => ({ status: 'Rejected' }),
        ({ type }) => type === 'Operative',
      ),
    ],
  },
  'accepts-availability-but-stays': {
    does: 'accepts ChangeAvailability and changes nothing',
    field: [],
    answers: [pretends('ChangeAvailability', () => ({ status: 'Accepted' }))],
  },
  'schedules-availability': {
    does: 'answers ChangeAvailability with Scheduled although no transaction is running',
    field: [],
    answers: [answers('ChangeAvailability', () => ({ status: 'Scheduled' }))],
  },
  'stays-inoperative': {
    does: 'accepts Operative and stays unavailable',
    field: [],
    answers: [
      pretends(
        'ChangeAvailability',
        () => ({ status: 'Accepted' }),
        ({ type }) => type === 'Operative',
      ),
    ],
  },

  // unlocking
  'never-unlocks': {
    does: 'answers UnlockConnector with UnlockFailed',
    field: [],
    answers: [pretends('UnlockConnector', () => ({ status: 'UnlockFailed' }))],
  },
  'unlock-not-supported': {
    does: 'answers UnlockConnector with NotSupported although it has a lock',
    field: [],
    answers: [pretends('UnlockConnector', () => ({ status: 'NotSupported' }))],
  },
  'claims-unlocked': {
    does: 'answers UnlockConnector with Unlocked: unknown connector, jammed lock, no lock at all',
    field: ['F321', 'F127'],
    answers: [answers('UnlockConnector', () => ({ status: 'Unlocked' }))],
  },
  'unlock-fails-on-unknown': {
    does: 'answers UnlockConnector for an unknown connector with UnlockFailed',
    field: ['F321'],
    answers: [
      answers(
        'UnlockConnector',
        () => ({ status: 'UnlockFailed' }),
        ({ connectorId }, { connectors }) => connectorId < 1 || connectorId > connectors,
      ),
    ],
  },
  'unlocks-but-charges-on': {
    does: 'unlocks the connector of a running transaction and lets it run',
    field: [],
  },

  // cache
  'rejects-clear-cache': {
    does: 'rejects ClearCache although it has a cache',
    field: [],
    answers: [pretends('ClearCache', () => ({ status: 'Rejected' }))],
  },
  'keeps-cache': { does: 'accepts ClearCache and keeps its cache', field: ['F314'] },
  'ignores-cache': { does: 'asks for every id tag although its cache knows it', field: [] },

  // the rest
  'accepts-any-data-transfer': {
    does: 'accepts DataTransfer of every vendor',
    field: ['F322'],
    answers: [pretends('DataTransfer', () => ({ status: 'Accepted' }))],
  },
  'fails-data-transfer': {
    does: 'answers DataTransfer of an unknown vendor with a CALLERROR',
    field: ['F322'],
    answers: [refuses('DataTransfer', 'NotSupported')],
  },
  'silent-on-data-transfer': {
    does: 'does not answer DataTransfer',
    field: [],
    answers: [ignores('DataTransfer')],
  },
} satisfies FaultTable;
