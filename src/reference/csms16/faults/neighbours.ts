import { judging, sending } from './build.ts';
import type { Fault, Incoming } from './hooks.ts';

function othersCharge(incoming: Incoming | undefined): boolean {
  const latest = incoming?.transactions.latest();
  return latest !== undefined && latest.identity !== incoming?.identity;
}

/** What goes wrong where one charge point is taken for another. */
export const neighbourFaults = {
  'one-transaction-for-all': {
    does: 'answers ConcurrentTx to a StartTransaction while another charge point has a transaction',
    field: [],
    ...judging((status, incoming) => (othersCharge(incoming) ? 'ConcurrentTx' : status), 'StartTransaction'),
  },
  'stops-latest-of-all': {
    does: 'stops the transaction that began last, of whichever charge point',
    field: [],
    ...sending('RemoteStopTransaction', (payload, { transactions }) => ({
      ...payload,
      transactionId: transactions.latest()?.transactionId,
    })),
  },
  'transactions-by-connector-number': {
    does: 'gives a transaction the id of one that is open on the same connector of another charge point',
    field: [],
    transactionId: (fresh, { payload, transactions }) =>
      transactions.latest(Number(payload['connectorId']))?.transactionId ?? fresh,
  },
} satisfies Readonly<Record<string, Fault>>;
