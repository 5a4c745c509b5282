import { alters, answers, drops, follows, pretends } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';

/** What goes wrong with the availability of connectors (§5.2), their numbers (§3.8), and values that nobody asked for (§3.16). */
export const availabilityFaults = {
  'rejects-inoperative': {
    does: 'rejects to become Inoperative',
    field: [],
    answers: [
      pretends(
        'ChangeAvailability',
        () => ({ status: 'Rejected' }),
        ({ type }) => type === 'Inoperative',
      ),
    ],
  },
  'refuses-inoperative-again': { does: 'rejects Inoperative where it is inoperative already', field: [] },
  'says-accepted-for-scheduled': {
    does: 'answers ChangeAvailability with Accepted where it schedules the change',
    field: [],
    answers: [
      answers('ChangeAvailability', ({ status }) => ({ status: status === 'Scheduled' ? 'Accepted' : status })),
    ],
  },
  'ends-transactions-when-inoperative': {
    does: 'answers Scheduled, and stops the transaction to become Inoperative',
    field: [],
  },
  'available-only-once': {
    does: 'does not report Available any more after its second transaction',
    field: [],
    requests: [
      drops('StatusNotification', ({ status }, { transactions }) => status === 'Available' && transactions > 1),
    ],
  },
  'numbers-connectors-from-2': {
    does: 'counts itself as its first connector',
    field: [],
    requests: [
      alters(
        'StatusNotification',
        (report) => ({ ...report, connectorId: report.connectorId + 1 }),
        ({ connectorId }) => connectorId > 0,
      ),
    ],
  },
  'one-connector-too-many': {
    does: 'reports one connector more than it has',
    field: [],
    requests: [
      follows(
        'StatusNotification',
        'StatusNotification',
        (report) => ({ ...report, connectorId: report.connectorId + 1 }),
        ({ connectorId }, { connectors }) => connectorId === connectors,
      ),
    ],
  },
  'keeps-values-that-it-rejects': {
    does: 'answers Rejected for the value of a key, and takes it over all the same',
    field: [],
  },
  'always-tells-transaction-data': {
    does: 'puts meter values into StopTransaction whatever is configured',
    field: [],
    requests: [
      alters('StopTransaction', (request) => ({
        ...request,
        transactionData: [{ timestamp: request.timestamp, sampledValue: [{ value: String(request.meterStop) }] }],
      })),
    ],
  },
} satisfies FaultTable;
