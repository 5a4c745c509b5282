import type { Clock } from '../../clock/index.ts';
import type { CertificateAuthority } from './authority.ts';
import type { AllHooks, Incoming, AuthorizationQuestion } from './faults/hooks.ts';
import type { IdTagInfo, IdTagRegister } from './id-tags.ts';
import type { TransactionStore } from './transactions.ts';

/** What everything in the central system works with. */
export interface Desk {
  readonly clock: Clock;
  readonly idTags: IdTagRegister;
  readonly transactions: TransactionStore;
  readonly authority: CertificateAuthority;
  readonly hooks: AllHooks;
  /** Identities of charge points that have been set up. */
  readonly known: Set<string>;
  /** Actions of charge points that belong to feature profiles which it does not have. */
  readonly unsupported: ReadonlySet<string>;
  /** Seconds, in BootNotification.conf when Accepted. */
  readonly heartbeatInterval: number;
  /** Seconds, in BootNotification.conf when Pending or Rejected. */
  readonly retryInterval: number;
  /** Whether one id tag may be in several transactions at once. */
  readonly allowConcurrentTx: boolean;
}

/** What a charge point is told about a tag outside StartTransaction, where ConcurrentTx is never said (1.6 §7.2). */
export function infoOf(
  desk: Desk,
  action: AuthorizationQuestion['action'],
  idTag: string,
  incoming?: Incoming,
): IdTagInfo {
  return desk.hooks.authorization(desk.idTags.infoOf(idTag), { action, idTag, incoming });
}
