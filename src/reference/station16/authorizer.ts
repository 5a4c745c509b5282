import { readDateTime } from '../../protocol/index.ts';
import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Link } from './link.ts';
import type { LocalList } from './local-list.ts';
import type { Memory } from './memory.ts';
import type { IdTagInfo } from './messages.ts';
import type { StationClock } from './station-clock.ts';

export interface AuthorizerOptions {
  readonly link: Link;
  readonly clock: StationClock;
  readonly configuration: Configuration;
  readonly faulty: Faulty;
  readonly memory: Memory;
  readonly list: LocalList;
  /** Whether cache and list are one: the list learns as the cache does. */
  readonly oneList: boolean;
  /** Whether the charge point is registered. */
  readonly registered: () => boolean;
}

/** The id tags that fit into the authorization cache. */
const CACHE_SIZE = 100;

const ACCEPTED: IdTagInfo = { status: 'Accepted' };
const REFUSED: IdTagInfo = { status: 'Invalid' };

/** That an id tag is charging elsewhere says nothing of the next time (1.5 §4.8). */
function lasting(info: IdTagInfo): IdTagInfo {
  return info.status === 'ConcurrentTx' ? { ...info, status: 'Accepted' } : info;
}

/** Decides whether an id tag may charge: by list, cache or central system, and without it when offline (§3.5, §4.1). */
export class Authorizer {
  readonly #options: AuthorizerOptions;

  constructor(options: AuthorizerOptions) {
    this.#options = options;
  }

  /** What is to be thought of an id tag that wants to charge, or to stop a transaction of its group. */
  async authorize(idTag: string): Promise<IdTagInfo> {
    const { configuration, link, registered, faulty } = this.#options;
    if (faulty('never-authorizes')) return ACCEPTED;
    if (!link.online) return this.#offline(idTag);
    if (!registered()) return REFUSED;
    const known = this.#known(idTag);
    if (known?.status === 'ConcurrentTx' && faulty('remembers-concurrent-tx')) return known;
    const trusts = configuration.flag('LocalPreAuthorize') || faulty('always-trusts-its-memory');
    if (trusts && known?.status === 'Accepted') return known;
    return this.#ask(idTag);
  }

  /**
   * Takes note of what a response says of an id tag (§3.5.1). Id tags of the local list do not go into the cache (§3.5.3);
   * `conflict` when the list says otherwise (§3.5.2).
   */
  learned(idTag: string, info: IdTagInfo): 'conflict' | undefined {
    const { list, oneList, faulty } = this.#options;
    const listed = list.find(idTag);
    if (oneList && listed !== undefined) list.learn(idTag, faulty('remembers-concurrent-tx') ? info : lasting(info));
    if (listed === undefined || faulty('caches-listed-id-tags')) this.#cache(idTag.toLowerCase(), info);
    return listed === undefined || (listed.status === 'Accepted') === (info.status === 'Accepted')
      ? undefined
      : 'conflict';
  }

  /** ClearCache (§5.4): false when there is none. */
  clearCache(): boolean {
    const { configuration, memory, faulty } = this.#options;
    if (!configuration.has('AuthorizationCacheEnabled')) return false;
    if (!faulty('keeps-cache')) memory.cache.clear();
    return true;
  }

  #cache(key: string, info: IdTagInfo): void {
    const { configuration, memory, faulty } = this.#options;
    if (!configuration.flag('AuthorizationCacheEnabled')) return;
    if (faulty('never-updates-cache') && memory.cache.has(key)) return;
    memory.cache.delete(key);
    this.#makeRoom();
    memory.cache.set(key, info);
  }

  async #ask(idTag: string): Promise<IdTagInfo> {
    const outcome = await this.#options.link.send('Authorize', { idTag });
    if (outcome.kind === 'answered') {
      this.learned(idTag, outcome.response.idTagInfo);
      return outcome.response.idTagInfo;
    }
    if (outcome.kind === 'swallowed') return ACCEPTED;
    // No central system to be heard: that is what being offline means (§3.5).
    return outcome.kind === 'offline' || outcome.kind === 'unanswered' ? this.#offline(idTag) : REFUSED;
  }

  #offline(idTag: string): IdTagInfo {
    const { configuration, memory, faulty } = this.#options;
    if (faulty('refuses-offline') || !memory.everAccepted) return REFUSED;
    if (faulty('starts-offline-for-anyone')) return ACCEPTED;
    const known = this.#known(idTag);
    if (known !== undefined) return configuration.flag('LocalAuthorizeOffline') ? known : REFUSED;
    return configuration.flag('AllowOfflineTxForUnknownId') ? ACCEPTED : REFUSED;
  }

  /** What list or cache say, the list first (§3.5.3), with what has expired meanwhile. */
  #known(idTag: string): IdTagInfo | undefined {
    const { list, configuration, memory, faulty } = this.#options;
    const cached = configuration.flag('AuthorizationCacheEnabled') && !faulty('ignores-cache');
    const listed = faulty('ignores-local-list') ? undefined : list.find(idTag);
    const remembered = cached ? memory.cache.get(idTag.toLowerCase()) : undefined;
    const info = faulty('prefers-cache-to-list') ? (remembered ?? listed) : (listed ?? remembered);
    return info !== undefined && info.status === 'Accepted' && this.#expired(info)
      ? { ...info, status: 'Expired' }
      : info;
  }

  #expired({ expiryDate }: IdTagInfo): boolean {
    if (expiryDate === undefined || this.#options.faulty('forgets-expiry-of-id-tags')) return false;
    const expiry = readDateTime(expiryDate);
    return expiry !== undefined && expiry.epochMs <= this.#options.clock.now();
  }

  /** The not valid entries go first, then the oldest ones (§3.5.1). */
  #makeRoom(): void {
    const { cache } = this.#options.memory;
    if (cache.size < CACHE_SIZE) return;
    for (const [key, info] of [...cache]) if (info.status !== 'Accepted' || this.#expired(info)) cache.delete(key);
    for (const key of [...cache.keys()].slice(0, Math.max(0, cache.size - CACHE_SIZE + 1))) cache.delete(key);
  }
}
