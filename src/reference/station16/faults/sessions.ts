import { alters, delays, drops, follows, precedes, repeats } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';
import type { Reason, SentRequest } from '../messages.ts';

type Stop = SentRequest<'StopTransaction'>;

const reason = (given: Reason | undefined, instead: Reason | undefined) =>
  alters(
    'StopTransaction',
    ({ reason: _, ...rest }) => (instead === undefined ? rest : { ...rest, reason: instead }),
    (stop) => (given === undefined ? true : stop.reason === given),
  );

const numbered = (transactionId: number) => alters('StopTransaction', (stop) => ({ ...stop, transactionId }));

const reversed = (idTag: string): string => [...idTag].reverse().join('');

/** What goes wrong with authorization and transactions (§4.1, §4.8, §4.10). */
export const sessionFaults = {
  // starting
  'never-authorizes': { does: 'starts for every id tag without asking', field: [] },
  'starts-despite-refusal': { does: 'starts although the id tag was refused', field: [] },
  'authorizes-other-tag': {
    does: 'asks for another id tag than the one presented: its bytes in reverse',
    field: ['F315'],
    requests: [alters('Authorize', ({ idTag }) => ({ idTag: reversed(idTag) }))],
  },
  'authorizes-long-tag': {
    does: 'asks for an id tag of more than 20 characters',
    field: ['F315'],
    requests: [alters('Authorize', ({ idTag }) => ({ idTag: idTag.padEnd(21, '0') }))],
  },
  'authorizes-late': { does: 'asks for an id tag after a minute', field: [], requests: [delays('Authorize', 60)] },
  'authorizes-twice': { does: 'asks twice for every id tag', field: [], requests: [repeats('Authorize')] },
  'authorizes-before-start': {
    does: 'asks for the id tag once more before every StartTransaction',
    field: [],
    requests: [precedes('StartTransaction', 'Authorize', ({ idTag }) => ({ idTag }))],
  },
  'starts-without-cable': { does: 'starts the transaction as soon as somebody is authorized', field: [] },
  'ignores-lock-failure': { does: 'starts although the cable cannot be locked', field: [] },
  'starts-on-open-lock': { does: 'reports that the cable cannot be locked, and starts all the same', field: [] },
  'charges-when-faulted': { does: 'starts transactions while it is Faulted', field: [] },
  'waits-for-ever': { does: 'keeps an authorization for ever when no cable is plugged in', field: [] },
  'hasty-connection-timeout': { does: 'gives up on the cable after half of ConnectionTimeOut', field: [] },
  'finishing-after-timeout': { does: 'reports Finishing when nobody has plugged in a cable in time', field: [] },
  'never-reports-start': { does: 'sends no StartTransaction', field: [], requests: [drops('StartTransaction')] },
  'starts-late': {
    does: 'sends StartTransaction after a minute',
    field: [],
    requests: [delays('StartTransaction', 60)],
  },
  'starts-twice': {
    does: 'sends every StartTransaction twice',
    field: ['F062'],
    requests: [repeats('StartTransaction')],
  },
  'starts-for-other-tag': {
    does: 'sends StartTransaction with another id tag',
    field: [],
    requests: [alters('StartTransaction', ({ idTag, ...rest }) => ({ ...rest, idTag: reversed(idTag) }))],
  },
  'starts-on-connector-0': {
    does: 'sends StartTransaction for connector 0',
    field: ['F316'],
    requests: [alters('StartTransaction', (start) => ({ ...start, connectorId: 0 }))],
  },
  'starts-on-other-connector': {
    does: 'sends StartTransaction for another connector',
    field: [],
    requests: [
      alters('StartTransaction', (start, { connectors }) => ({
        ...start,
        connectorId: (start.connectorId % connectors) + 1,
      })),
    ],
  },
  'stops-right-after-start': {
    does: 'stops a transaction as soon as it has started, with the transaction id -1',
    field: ['F090', 'F198'],
    requests: [
      follows('StartTransaction', 'StopTransaction', ({ meterStart, timestamp }) => ({
        transactionId: -1,
        meterStop: meterStart,
        timestamp,
        reason: 'Other',
      })),
    ],
  },
  'starts-again-after-stop': {
    does: 'starts another transaction right after it has stopped one',
    field: [],
    requests: [
      follows('StopTransaction', 'StartTransaction', ({ meterStop, timestamp, idTag }) => ({
        connectorId: 1,
        idTag: idTag ?? 'NOBODY',
        meterStart: meterStop,
        timestamp,
      })),
    ],
  },
  'zero-based-meter': {
    does: 'reports meterStart as 0 although its meter values go on counting',
    field: ['F207'],
    requests: [alters('StartTransaction', (start) => ({ ...start, meterStart: 0 }))],
  },

  // stopping
  'stops-for-anyone': { does: 'stops a transaction for every id tag', field: ['F313'] },
  'never-stops-locally': { does: 'does not stop when the id tag of the transaction is presented', field: [] },
  'asks-before-stopping': { does: 'asks for the id tag that has started the transaction before it stops', field: [] },
  'asks-about-strangers': { does: 'asks for an id tag that cannot stop the transaction', field: [] },
  'ignores-groups': { does: 'does not let another id tag of the same group stop', field: [] },
  'stops-group-with-first-tag': {
    does: 'tells the id tag that has started when another one of its group has stopped',
    field: [],
  },
  'never-reports-stop': { does: 'sends no StopTransaction', field: [], requests: [drops('StopTransaction')] },
  'stops-late': { does: 'sends StopTransaction after a minute', field: [], requests: [delays('StopTransaction', 60)] },
  'stops-twice': { does: 'sends every StopTransaction twice', field: ['F095'], requests: [repeats('StopTransaction')] },
  'stops-without-tag': {
    does: 'leaves the id tag out of StopTransaction',
    field: [],
    requests: [alters('StopTransaction', ({ idTag: _, ...rest }) => rest)],
  },
  'stops-for-other-tag': {
    does: 'tells another id tag in StopTransaction',
    field: [],
    requests: [
      alters(
        'StopTransaction',
        (stop: Stop) => ({ ...stop, idTag: reversed(stop.idTag ?? '') }),
        ({ idTag }) => idTag !== undefined,
      ),
    ],
  },
  'reason-as-tag': {
    does: 'writes the reason into idTag of StopTransaction',
    field: ['F202'],
    requests: [alters('StopTransaction', (stop) => ({ ...stop, idTag: stop.reason ?? 'Local' }))],
  },
  'transaction-minus-one': {
    does: 'sends StopTransaction with the transaction id -1',
    field: ['F050', 'F062', 'F198'],
    requests: [numbered(-1)],
  },
  'huge-transaction-id': {
    does: 'sends StopTransaction with a transaction id of more than 32 bits',
    field: ['F052', 'F275'],
    requests: [numbered(2 ** 53 - 1)],
  },
  'own-transaction-id': {
    does: 'does not take over the transaction id of StartTransaction.conf',
    field: ['F200', 'F051'],
  },
  'zero-meter-stop': {
    does: 'reports meterStop as 0 although meterStart was the register',
    field: ['F205', 'F207'],
    requests: [alters('StopTransaction', (stop) => ({ ...stop, meterStop: 0 }))],
  },
  'always-local': {
    does: 'tells the reason Local for every stop',
    field: ['F319'],
    requests: [reason(undefined, 'Local')],
  },
  'no-reason': { does: 'tells no reason for any stop', field: ['F319'], requests: [reason(undefined, undefined)] },
  'other-reason': {
    does: 'tells the reason Other for every stop',
    field: ['F319'],
    requests: [reason(undefined, 'Other')],
  },
  'local-is-remote': {
    does: 'tells the reason Remote for a local stop',
    field: [],
    requests: [reason('Local', 'Remote')],
  },
  'soft-is-hard': {
    does: 'tells the reason HardReset for a soft reset',
    field: [],
    requests: [reason('SoftReset', 'HardReset')],
  },
  'hard-is-soft': {
    does: 'tells the reason SoftReset for a hard reset',
    field: [],
    requests: [reason('HardReset', 'SoftReset')],
  },
  'unlock-is-remote': {
    does: 'tells the reason Remote for a stop by UnlockConnector',
    field: [],
    requests: [reason('UnlockCommand', 'Remote')],
  },
  'power-loss-is-reboot': {
    does: 'tells the reason Reboot for a loss of power',
    field: [],
    requests: [reason('PowerLoss', 'Reboot')],
  },
  'survives-ev-disconnect': { does: 'never stops when the cable is taken out of the car', field: [] },
  'stops-on-ev-disconnect': {
    does: 'stops when the cable is taken out of the car, whatever StopTransactionOnEVSideDisconnect says',
    field: [],
  },
  'keeps-lock-on-ev-disconnect': {
    does: 'keeps the cable locked when it is taken out of the car, whatever UnlockConnectorOnEVSideDisconnect says',
    field: [],
  },
  'forgets-interrupted-transaction': {
    does: 'sends no StopTransaction for a transaction that a loss of power has cut off',
    field: ['F201'],
  },
} satisfies FaultTable;
