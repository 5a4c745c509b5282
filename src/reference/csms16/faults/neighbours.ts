import { answering, judging, sending } from './build.ts';
import type { Fault, Incoming } from './hooks.ts';

/** The charge point that each central system has heard of first. */
const firsts = new WeakMap<Incoming['transactions'], string>();

function isFirst({ transactions, identity }: Incoming): boolean {
  const first = firsts.get(transactions) ?? identity;
  firsts.set(transactions, first);
  return first === identity;
}

function othersCharge(incoming: Incoming | undefined): boolean {
  const latest = incoming?.transactions.latest();
  return latest !== undefined && latest.identity !== incoming?.identity;
}

/** What goes wrong where one charge point is taken for another. */
export const neighbourFaults = {
  'one-charge-point-only': {
    does: 'accepts the first charge point that it hears of, and rejects every other',
    field: [],
    ...answering(
      'BootNotification',
      (payload) => ({ ...payload, status: 'Rejected' }),
      (incoming) => !isFirst(incoming),
    ),
  },
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
