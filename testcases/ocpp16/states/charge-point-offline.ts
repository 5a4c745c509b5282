import {
  all,
  any,
  during,
  has,
  ifClaimed,
  is,
  type ChargePointStage,
  type Configured,
  type Matcher,
} from '#plugfest/1.6';
import { IdTagCached, IdTagLocalAuthList, InvalidIdTagCached, InvalidIdTagLocalAuthList } from './charge-point.ts';

// ── what the document asks for before an offline transaction ──────────────────────────────────────────────────────────

/** "The Charge Point supports offline transactions using Local Authorization List, Authorization Cache or Unknown Offline Authorization." */
export const startsTransactionsOffline = all(
  has('OfflineTransactions'),
  any(has('LocalAuthListManagement'), has('AuthorizationCache'), has('UnknownOfflineAuthorization')),
);

export const authorizingOffline = {
  LocalAuthorizeOffline: is(true),
  LocalAuthListEnabled: is(true, 'if implemented'),
  AuthorizationCacheEnabled: is(true, 'if implemented'),
  AllowOfflineTxForUnknownId: is(true, 'if implemented'),
};

/** The cache first: an id tag that stands in the list must not be put into the cache any more (1.6 §3.5.3). */
export const validIdTagKnown = [
  ifClaimed(has('AuthorizationCache'), IdTagCached),
  ifClaimed(has('LocalAuthListManagement'), IdTagLocalAuthList),
];
export const invalidIdTagKnown = [
  ifClaimed(has('AuthorizationCache'), InvalidIdTagCached),
  ifClaimed(has('LocalAuthListManagement'), InvalidIdTagLocalAuthList),
];

/** Why the cases with memory states take them in this order: to be said in their `reading`. */
export const cacheFirst =
  'The document names the list before the cache; only the other order leaves the id tag in both, as an id tag of the list is not put into the cache (1.6 §3.5.3).';

/** Why Charging is owed of a transaction that is about to be refused: to be said in the `reading`. */
export const chargingIsTold =
  'Step 3 is demanded as printed. The specification would also allow a Charge Point to empty its queue before it reports a status (1.6 §3.7, §4.9); one that learns of the refusal first and never tells Charging does not pass.';

// ── the time offline ────────────────────────────────────────────────────────────────────────────────────────────────

/** The time without a connection, in clock milliseconds. */
export interface TimeOffline {
  /** When the connection was cut. */
  readonly from: number;
  /** Since when the Charge Point can connect again. */
  readonly to: number;
}

type Hands = Pick<ChargePointStage, 'connection' | 'operator'> & { readonly configured: Configured };

/** [Remove the connectivity. Something happens at the Charge Point. Restore the connectivity.] */
export async function whileOffline(hands: Hands, happening: () => Promise<void>): Promise<TimeOffline> {
  const from = await hands.connection.drops();
  await happening();
  await staysOffline(hands);
  return { from, to: await hands.connection.restores() };
}

/** Long enough that the time of what happened cannot be taken for the time at which it is told. */
export function staysOffline({ operator, configured }: Omit<Hands, 'connection'>): Promise<void> {
  return operator.waits(configured.transactionDuration, 'The Charge Point stays offline for a while');
}

/** [EV driver starts a transaction, while the Charge Point is offline.] */
export function startsOffline(hands: Hands, idTag: string): Promise<TimeOffline> {
  return whileOffline(hands, async () => {
    await hands.operator.plugsIn(hands.configured.connectorId);
    await hands.operator.presents(idTag);
  });
}

/** The time of something that happened offline: a queued message carries it, not the time of its delivery (1.6 §3.7). */
export function whenOffline({ from, to }: TimeOffline, { maxTimeDeviation }: Configured): Matcher<string> {
  return during(from - maxTimeDeviation * 1000, to);
}

/** Said of a status that is not the present one any more; the Charge Point should not send it, which is no reason to fail it. */
export const past = 'a status of the time offline (1.6 §4.9 asks for the present one only)';
