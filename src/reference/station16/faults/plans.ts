import { alters, answers, drops, pretends } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';

/** What goes wrong with files that are to be fetched, installed or uploaded later, or give way to others (whitepaper L01, N01). */
export const planFaults = {
  'silent-about-plans': {
    does: 'does not tell that it will fetch or install firmware later',
    field: [],
    requests: [drops('SignedFirmwareStatusNotification', ({ status }) => status.endsWith('Scheduled'))],
  },
  'fetches-at-once': { does: 'fetches firmware at once, whatever the retrieve date', field: [] },
  'installs-at-once': { does: 'installs firmware at once, whatever the install date', field: [] },
  'installs-before-its-time': { does: 'installs firmware well before its install date', field: [] },
  'ends-transactions-to-install': { does: 'restarts with new firmware while a transaction is running', field: [] },
  'never-idle-after-update': {
    does: 'tells Installed for ever when it is asked for the state of an update',
    field: [],
    requests: [
      alters(
        'SignedFirmwareStatusNotification',
        (request) => ({ ...request, status: 'Installed' }),
        ({ status }) => status === 'Idle',
      ),
    ],
  },
  'says-accepted-for-canceled': {
    does: 'does not say that an update or upload gave way to the next one',
    field: [],
    answers: [
      answers('SignedUpdateFirmware', ({ status }) => ({
        status: status === 'AcceptedCanceled' ? 'Accepted' : status,
      })),
      answers('GetLog', ({ status, ...rest }) => ({
        ...rest,
        status: status === 'AcceptedCanceled' ? 'Accepted' : status,
      })),
    ],
  },
  'uploads-one-log-only': {
    does: 'accepts a second GetLog and goes on with the first one',
    field: [],
    answers: [
      pretends(
        'GetLog',
        () => ({ status: 'AcceptedCanceled', filename: 'second.log' }),
        (_, { nth }) => nth > 1,
      ),
    ],
  },
  'misspells-canceled-log': {
    does: 'answers a second GetLog with AcceptedCancelled, which is no status',
    field: [],
    answers: [
      answers('GetLog', ({ status, ...rest }) => ({
        ...rest,
        status: status === 'AcceptedCanceled' ? 'AcceptedCancelled' : status,
      })),
    ],
  },
  'misspells-canceled-update': {
    does: 'answers a second SignedUpdateFirmware with AcceptedCancelled, which is no status',
    field: [],
    answers: [
      answers('SignedUpdateFirmware', ({ status }) => ({
        status: status === 'AcceptedCanceled' ? 'AcceptedCancelled' : status,
      })),
    ],
  },
} satisfies FaultTable;
