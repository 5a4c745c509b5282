import { answering, having, judging, lateOn, olderThan, reacting, refusing, silentOn, without } from './build.ts';
import type { Fault, Hooks, Incoming } from './hooks.ts';

/** Whether a StopTransaction tells of an end that an earlier one has told already. */
function toldBefore({ payload, identity, transactions }: Incoming): boolean {
  const stop: unknown = transactions.find(identity, Number(payload['transactionId']))?.stop;
  return stop !== undefined && stop !== payload;
}

/** Whether the StartTransaction that opened this transaction was another copy of the message. */
function startedBefore(transactionId: unknown, { payload, identity, transactions }: Incoming): boolean {
  const start: unknown = transactions.find(identity, Number(transactionId))?.start;
  return start !== payload;
}

/** Whether a StopTransaction names a transaction that is not on file. */
function unheardOf({ payload, identity, transactions }: Incoming): boolean {
  return transactions.find(identity, Number(payload['transactionId'])) === undefined;
}

/** Whether a register reads less than it did before. */
function runsBackwards({ payload, identity, transactions }: Incoming): boolean {
  const known = transactions.find(identity, Number(payload['transactionId']))?.meterValues ?? [];
  const [before, last] = known.slice(-2).map(({ sampledValue }) => Number(sampledValue[0]?.value));
  return last !== undefined && before !== undefined && last < before;
}

/** Whether a transaction ended with less on the meter than it began with. */
function endsBelowItsStart({ payload, identity, transactions }: Incoming): boolean {
  const start = transactions.find(identity, Number(payload['transactionId']))?.start;
  return start !== undefined && Number(payload['meterStop']) < start.meterStart;
}

/** Whether a StartTransaction comes while another connector of the charge point has a transaction. */
function besideAnother({ payload, identity, transactions }: Incoming): boolean {
  const running = transactions.running(identity);
  return running !== undefined && running.start.connectorId !== payload['connectorId'];
}

/** Whether the latest transaction of a charge point was ended by somebody else than who had begun it. */
function endedByAnother({ identity, transactions }: Incoming): boolean {
  const { start, stop } = transactions.lastClosed(identity) ?? {};
  return typeof stop === 'object' && stop.idTag !== undefined && stop.idTag !== start?.idTag;
}

/** Answers StartTransaction with ConcurrentTx, without a reason. */
function concurrentWhen(when: (incoming: Incoming) => boolean): Hooks {
  return judging((status, incoming) => (incoming && when(incoming) ? 'ConcurrentTx' : status), 'StartTransaction');
}

/** Refuses StopTransactions of one reason: breaks exactly the cases that end for it. */
function deafTo(reason: string): Fault {
  return {
    does: `answers StopTransaction with the reason ${reason} by a CALLERROR`,
    field: [],
    ...refusing('StopTransaction', 'InternalError', having('reason', reason)),
  };
}

/** Loses the transactions of a charge point, and then refuses to hear of their end. */
function forgetful(hooks: Hooks): Hooks {
  return {
    ...hooks,
    ...reacting('StopTransaction', unheardOf, () => ({
      kind: 'error',
      code: 'PropertyConstraintViolation',
      description: 'there is no such transaction',
      details: {},
    })),
  };
}

/** What goes wrong when transactions start, run and stop. */
export const transactionFaults = {
  'start-unanswered': { does: 'leaves StartTransaction unanswered', field: ['F195'], ...silentOn('StartTransaction') },
  'start-call-error': {
    does: 'answers StartTransaction with a CALLERROR',
    field: [],
    ...refusing('StartTransaction', 'InternalError'),
  },
  'start-late': { does: 'answers StartTransaction after two minutes', field: [], ...lateOn('StartTransaction', 120) },
  'start-accepts-everyone': {
    does: 'accepts every id tag in StartTransaction',
    field: [],
    ...judging(() => 'Accepted', 'StartTransaction'),
  },
  'start-refuses-everyone': {
    does: 'answers every StartTransaction with Invalid and the transaction id 0',
    field: ['F219', 'F199'],
    ...answering('StartTransaction', () => ({ idTagInfo: { status: 'Invalid' }, transactionId: 0 })),
  },
  'start-blocks-everyone': {
    does: 'answers every StartTransaction with Blocked',
    field: [],
    ...judging(() => 'Blocked', 'StartTransaction'),
  },
  'reserved-start-refused': {
    does: 'answers a StartTransaction that names a reservation with a CALLERROR',
    field: [],
    ...refusing(
      'StartTransaction',
      'PropertyConstraintViolation',
      ({ payload }) => payload['reservationId'] !== undefined,
    ),
  },
  'start-only-after-authorize': {
    does: 'answers Invalid in StartTransaction for a tag that was not asked about by Authorize before',
    field: [],
    ...judging(
      (status, incoming) => (incoming && !incoming.station.heard.has('Authorize') ? 'Invalid' : status),
      'StartTransaction',
    ),
  },
  'start-without-transaction-id': {
    does: 'leaves transactionId out of StartTransaction.conf',
    field: [],
    ...answering('StartTransaction', (payload) => without(payload, 'transactionId')),
  },
  'start-without-id-tag-info': {
    does: 'leaves idTagInfo out of StartTransaction.conf',
    field: [],
    ...answering('StartTransaction', (payload) => without(payload, 'idTagInfo')),
  },
  'start-extra-status': {
    does: 'puts a status beside idTagInfo in StartTransaction.conf',
    field: ['F053'],
    ...answering('StartTransaction', (payload) => ({ ...payload, status: 'Accepted' })),
  },
  'transaction-id-as-text': {
    does: 'sends transactionId as text',
    over: 'json',
    field: [],
    ...answering('StartTransaction', (payload) => ({ ...payload, transactionId: String(payload['transactionId']) })),
  },
  'transaction-id-constant': {
    does: 'gives every transaction the id 1',
    field: ['F281'],
    transactionId: () => 1,
  },
  'transaction-id-zero': { does: 'gives every transaction the id 0', field: ['F199', 'F219'], transactionId: () => 0 },
  'transaction-id-per-connector': {
    does: 'uses the number of the connector as transaction id',
    field: ['F281'],
    transactionId: (_fresh, { payload }) => Number(payload['connectorId']),
  },
  'start-repeat-gets-new-id': {
    does: 'gives a repeated StartTransaction another transaction id',
    field: [],
    ...answering('StartTransaction', ({ transactionId, ...rest }, incoming) => ({
      ...rest,
      transactionId: startedBefore(transactionId, incoming) ? incoming.transactions.freshId() : transactionId,
    })),
  },
  'no-concurrent-tx': {
    does: 'accepts a tag that is in another transaction already',
    field: ['F204'],
    ...judging((status) => (status === 'ConcurrentTx' ? 'Accepted' : status), 'StartTransaction'),
  },
  'one-transaction-per-charge-point': {
    does: 'answers ConcurrentTx to a StartTransaction while another connector of the charge point has a transaction',
    field: [],
    ...concurrentWhen(besideAnother),
  },
  'goes-on-after-foreign-stop': {
    does: 'takes a transaction that another id tag has ended for one that goes on',
    field: [],
    ...concurrentWhen(endedByAnother),
  },
  'concurrent-tx-as-invalid': {
    does: 'answers Invalid for a tag that is in another transaction already',
    field: [],
    ...judging((status) => (status === 'ConcurrentTx' ? 'Invalid' : status), 'StartTransaction'),
  },
  'late-start-refused': {
    does: 'answers a StartTransaction of more than ten seconds ago with a CALLERROR',
    field: [],
    ...refusing('StartTransaction', 'PropertyConstraintViolation', olderThan(10)),
  },
  'late-start-unanswered': {
    does: 'leaves a StartTransaction of more than ten seconds ago unanswered',
    field: [],
    ...silentOn('StartTransaction', olderThan(10)),
  },
  'late-start-invalid': {
    does: 'answers a StartTransaction of more than ten seconds ago with Invalid',
    field: [],
    ...answering('StartTransaction', (payload) => ({ ...payload, idTagInfo: { status: 'Invalid' } }), olderThan(10)),
  },
  'closes-after-start': {
    does: 'closes the connection after each StartTransaction',
    over: 'json',
    field: ['F220'],
    heard: ({ action }, { close }) => (action === 'StartTransaction' ? close() : undefined),
  },

  'falling-register-unanswered': {
    does: 'leaves MeterValues unanswered whose register reads less than before',
    field: [],
    ...silentOn('MeterValues', runsBackwards),
  },
  'falling-stop-refused': {
    does: 'answers a StopTransaction with less on the meter than at its start by a CALLERROR',
    field: [],
    ...refusing('StopTransaction', 'PropertyConstraintViolation', endsBelowItsStart),
  },
  'stop-unanswered': { does: 'leaves StopTransaction unanswered', field: ['F195'], ...silentOn('StopTransaction') },
  'stop-call-error': {
    does: 'answers StopTransaction with a CALLERROR',
    field: [],
    ...refusing('StopTransaction', 'InternalError'),
  },
  'stop-late': { does: 'answers StopTransaction after two minutes', field: [], ...lateOn('StopTransaction', 120) },
  'stop-without-tag-refused': {
    does: 'answers a StopTransaction without idTag with a CALLERROR',
    field: ['F055'],
    ...refusing('StopTransaction', 'InternalError', ({ payload }) => payload['idTag'] === undefined),
  },
  'stop-with-transaction-id': {
    does: 'adds transactionId to StopTransaction.conf',
    field: [],
    ...answering('StopTransaction', (payload, incoming) => ({
      ...payload,
      transactionId: incoming.payload['transactionId'],
    })),
  },
  'stop-empty-id-tag-info': {
    does: 'answers StopTransaction with an idTagInfo that has no status',
    field: [],
    ...answering('StopTransaction', () => ({ idTagInfo: {} })),
  },
  'stop-unknown-unanswered': {
    does: 'leaves the end of a transaction that it does not know unanswered, the id -1 included',
    field: ['F195'],
    ...silentOn('StopTransaction', unheardOf),
  },
  'late-stop-refused': {
    does: 'answers a StopTransaction of more than ten seconds ago with a CALLERROR',
    field: [],
    ...refusing('StopTransaction', 'PropertyConstraintViolation', olderThan(10)),
  },
  'stop-reason-ev-disconnected-refused': deafTo('EVDisconnected'),
  'stop-reason-remote-refused': deafTo('Remote'),
  'stop-reason-local-refused': deafTo('Local'),
  'stop-reason-power-loss-refused': deafTo('PowerLoss'),
  'stop-reason-unlock-refused': deafTo('UnlockCommand'),
  'stop-reason-deauthorized-refused': deafTo('DeAuthorized'),
  'forgets-transactions-on-reconnect': {
    does: 'forgets running transactions when the charge point reconnects, and refuses their end',
    over: 'json',
    field: [],
    ...forgetful({
      connected: (times, { transactions, identity }) => (times > 1 ? transactions.forget(identity) : undefined),
    }),
  },
  'forgets-transactions-on-boot': {
    does: 'forgets running transactions when the charge point boots, and refuses their end',
    field: [],
    ...forgetful({
      heard: ({ action }, { transactions, identity }) =>
        action === 'BootNotification' ? transactions.forget(identity) : undefined,
    }),
  },
  'repeated-stop-refused': {
    does: 'answers a repeated StopTransaction with a CALLERROR',
    field: [],
    ...refusing('StopTransaction', 'PropertyConstraintViolation', toldBefore),
  },
} satisfies Readonly<Record<string, Fault>>;
