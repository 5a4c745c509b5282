import { alters, drops, pretends } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';

/** What goes right at first and wrong from the second time on: products that are only ever tried once per boot. */
export const secondTimeFaults = {
  'starts-only-once': {
    does: 'sends StartTransaction for its first transaction only',
    field: [],
    requests: [drops('StartTransaction', (_, { nth }) => nth > 1)],
  },
  'stops-only-once': {
    does: 'sends StopTransaction for its first transaction only',
    field: [],
    requests: [drops('StopTransaction', (_, { nth }) => nth > 1)],
  },
  'charges-only-once': {
    does: 'reports Charging in its first transaction only',
    field: ['F244'],
    requests: [
      drops('StatusNotification', ({ status }, { transactions }) => status === 'Charging' && transactions > 1),
    ],
  },
  'prepares-only-once': {
    does: 'does not report Preparing any more once it has had a transaction',
    field: [],
    requests: [
      drops('StatusNotification', ({ status }, { transactions }) => status === 'Preparing' && transactions > 0),
    ],
  },
  'one-remote-start': {
    does: 'rejects RemoteStartTransaction from the second one on',
    field: ['F123'],
    answers: [
      pretends(
        'RemoteStartTransaction',
        () => ({ status: 'Rejected' }),
        (_, { nth }) => nth > 1,
      ),
    ],
  },
  'one-remote-stop': {
    does: 'rejects RemoteStopTransaction from the second one on',
    field: [],
    answers: [
      pretends(
        'RemoteStopTransaction',
        () => ({ status: 'Rejected' }),
        (_, { nth }) => nth > 1,
      ),
    ],
  },
  'unavailable-after-restart': {
    does: 'reports Unavailable in place of Available once it was restarted',
    field: [],
    requests: [
      alters(
        'StatusNotification',
        (report) => ({ ...report, status: 'Unavailable' }),
        ({ status }, { boots }) => status === 'Available' && boots > 1,
      ),
    ],
  },
  'stops-but-stays': { does: 'accepts Reset, stops its transactions and does not restart', field: ['F320'] },
} satisfies FaultTable;
