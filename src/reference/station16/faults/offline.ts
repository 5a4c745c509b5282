import { alters } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';

/** What goes wrong when the connection is lost (§3.5, §3.7). */
export const offlineFaults = {
  'never-reconnects': { does: 'does not connect again until it is rebooted', field: ['F128'] },
  'offers-no-subprotocol-again': { does: 'offers no subprotocol when it connects again', field: ['F027'] },
  'gives-up-reconnecting': { does: 'does not connect again after it was turned away three times', field: ['F128'] },
  'reconnect-storm': { does: 'tries to connect twenty times a second', field: ['F298'] },
  'stops-when-offline': { does: 'stops its transactions when the connection is lost', field: [] },
  'silent-after-reconnect': { does: 'does not report statuses that have changed while it was offline', field: [] },
  'replays-status-history': {
    does: 'reports all statuses of the time offline, not only the present ones',
    field: ['F247'],
  },
  'loses-offline-start': { does: 'loses StartTransaction when it is offline', field: [] },
  'forgets-offline-tag': { does: 'tells UNKNOWN as the id tag of a transaction that began offline', field: [] },
  'loses-offline-stop': { does: 'loses StopTransaction when it is offline', field: ['F201'] },
  'loses-offline-meter-values': { does: 'loses meter values while it is offline', field: [] },
  'reverses-offline-queue': { does: 'delivers what has queued up offline in reverse order', field: [] },
  'keeps-queue-for-ever': { does: 'delivers what has queued up offline only after its next reboot', field: ['F016'] },
  'redates-queued-messages': {
    does: 'stamps queued messages with the time of their delivery',
    field: ['F016'],
    requests: [
      alters('StartTransaction', (request, { stamp }) => ({ ...request, timestamp: stamp() })),
      alters('StopTransaction', (request, { stamp }) => ({ ...request, timestamp: stamp() })),
      alters('MeterValues', (request, { stamp }) => ({
        ...request,
        meterValue: request.meterValue.map((one) => ({ ...one, timestamp: stamp() })),
      })),
    ],
  },
  'refuses-offline': { does: 'starts no transaction while it is offline', field: [] },
  'starts-offline-for-anyone': {
    does: 'starts a transaction offline for every id tag, whatever AllowOfflineTxForUnknownId says',
    field: ['F311'],
  },
  'tolerates-invalid-id': {
    does: 'goes on charging when StartTransaction.conf says that the id tag is invalid',
    field: ['F312'],
  },
  'only-suspends-on-invalid-id': {
    does: 'only stops the energy of an invalid id tag, whatever StopTransactionOnInvalidId says',
    field: ['F312'],
  },
  'always-stops-on-invalid-id': {
    does: 'stops the transaction of an invalid id tag, whatever StopTransactionOnInvalidId says',
    field: [],
  },
  'deauthorized-is-local': {
    does: 'tells the reason Local for a transaction that it stops because of an invalid id tag',
    field: ['F319'],
    requests: [
      alters(
        'StopTransaction',
        (request) => ({ ...request, reason: 'Local' }),
        ({ reason }) => reason === 'DeAuthorized',
      ),
    ],
  },
  'stops-before-start-is-confirmed': {
    does: 'delivers queued messages with transaction id -1 without waiting for StartTransaction.conf',
    field: ['F051', 'F280'],
  },
  'gives-up-at-once': { does: 'tries to deliver a transaction message only once', field: ['F310'] },
  'never-probes': {
    does: 'repeats a transaction message without a heartbeat that shows whether the connection is lost',
    field: [],
    over: 'soap',
  },
  'retries-for-ever': { does: 'tries to deliver a transaction message without end', field: ['F310'] },
  'flat-retry-interval': {
    does: 'waits the same time before each retry, not longer with each attempt',
    field: ['F310'],
  },
  'blocks-behind-queue': {
    does: 'sends no other message while transaction messages wait for their delivery',
    field: ['F097'],
  },
} satisfies FaultTable;
