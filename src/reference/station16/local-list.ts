import type { Ocpp16Types } from '../../protocol/index.ts';
import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { ListEntry, Memory } from './memory.ts';
import type { IdTagInfo, ReceivedRequest } from './messages.ts';

type Update = ReceivedRequest<'SendLocalList'>;
type Item = Ocpp16Types.AuthorizationData;
type UpdateStatus = Ocpp16Types.UpdateStatus;

/** The version of a charge point without local authorization list, and of an empty list (§5.10). */
const NOT_SUPPORTED = -1;
const EMPTY = 0;

/** The local authorization list (§3.5.2): changed by SendLocalList and, since 1.6, by nothing else. */
export class LocalList {
  readonly #memory: Memory;
  readonly #configuration: Configuration;
  readonly #faulty: Faulty;

  constructor(memory: Memory, configuration: Configuration, faulty: Faulty) {
    this.#memory = memory;
    this.#configuration = configuration;
    this.#faulty = faulty;
  }

  get enabled(): boolean {
    return this.#configuration.flag('LocalAuthListEnabled');
  }

  get version(): number {
    if (!this.enabled) return this.#faulty('disabled-list-counts-as-empty') ? EMPTY : NOT_SUPPORTED;
    const empty = this.#memory.list.entries.size === 0 && !this.#faulty('empty-list-keeps-version');
    return empty ? EMPTY : this.#memory.list.version;
  }

  /** What the list says of an id tag; undefined when it says nothing or is switched off. */
  find(idTag: string): IdTagInfo | undefined {
    return this.enabled ? this.#memory.list.entries.get(idTag.toLowerCase())?.info : undefined;
  }

  /** Takes over what the central system says of an id tag that is on the list (1.5 §4.8, §4.10). */
  learn(idTag: string, info: IdTagInfo): void {
    if (!this.#faulty('never-updates-list')) this.#memory.list.entries.set(idTag.toLowerCase(), { idTag, info });
  }

  /** SendLocalList (§5.15, §6.41): all of the update, or nothing of it. */
  update({ listVersion, localAuthorizationList: items = [], updateType }: Update): UpdateStatus {
    if (!this.enabled) return 'NotSupported';
    const full = updateType === 'Full';
    if (!full && listVersion <= this.version && !this.#faulty('accepts-stale-list')) {
      if (this.#faulty('takes-over-refused-version')) this.#memory.list.version = listVersion;
      return 'VersionMismatch';
    }
    const empty = full && !this.#faulty('adds-full-lists');
    const entries = new Map<string, ListEntry>(empty ? [] : this.#memory.list.entries);
    if (!this.#fits(items, listVersion) || !apply(items, entries, full, this.#faulty)) return 'Failed';
    if (entries.size > this.#configuration.number('LocalAuthListMaxLength')) return 'Failed';
    const version = !full && this.#faulty('keeps-first-list-version') ? this.#memory.list.version : listVersion;
    if (!this.#faulty('forgets-local-list')) this.#memory.list = { version, entries };
    return 'Accepted';
  }

  #fits(items: readonly Item[], version: number): boolean {
    const unique = new Set(items.map(({ idTag }) => idTag.toLowerCase())).size === items.length;
    // A version of 0 or below has a meaning of its own (errata 3.52).
    return version > EMPTY && unique && items.length <= this.#configuration.number('SendLocalListMaxLength');
  }
}

/** Applies the items; false when one of a full list says nothing of its id tag (§7.1). */
function apply(items: readonly Item[], entries: Map<string, ListEntry>, full: boolean, faulty: Faulty): boolean {
  for (const { idTag, idTagInfo } of items) {
    const key = idTag.toLowerCase();
    if (idTagInfo !== undefined) entries.set(key, { idTag, info: idTagInfo });
    else if (full) return false;
    else if (!faulty('keeps-deleted-list-entries')) entries.delete(key);
  }
  return true;
}
