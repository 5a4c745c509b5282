import { readDateTime } from '../../protocol/index.ts';
import type { Clock } from '../../clock/index.ts';
import type { Ocpp16Types } from '../../protocol/index.ts';

export type IdTagInfo = Ocpp16Types.IdTagInfo;
export type AuthorizationStatus = Ocpp16Types.AuthorizationStatus;

/** What the operator of the central system has on file for one id tag. */
export interface IdTagEntry {
  /** Default Accepted. */
  readonly status?: Exclude<AuthorizationStatus, 'ConcurrentTx'>;
  readonly parentIdTag?: string;
  /** ISO 8601; from this instant on the tag is Expired. */
  readonly expiryDate?: string;
}

/** Tags that a central system on trial knows, so that it is usable without provisioning anything. */
export const demoIdTags: Readonly<Record<string, IdTagEntry>> = {
  'TAG-001': {},
  'TAG-002': {},
  'TAG-PARENT': { parentIdTag: 'GROUP-1' },
  'TAG-BLOCKED': { status: 'Blocked' },
  'TAG-EXPIRED': { status: 'Expired' },
};

/** The id tags on file. Tags are case insensitive (1.6 §7.28: IdToken is a CiString). */
export class IdTagRegister {
  readonly #clock: Clock;
  readonly #entries = new Map<string, { readonly idTag: string; readonly entry: IdTagEntry }>();

  constructor(clock: Clock, entries: Readonly<Record<string, IdTagEntry>>) {
    this.#clock = clock;
    for (const [idTag, entry] of Object.entries(entries)) this.put(idTag, entry);
  }

  put(idTag: string, entry: IdTagEntry): void {
    this.#entries.set(idTag.toLowerCase(), { idTag, entry });
  }

  knows(idTag: string): boolean {
    return this.#entries.has(idTag.toLowerCase());
  }

  /** Every tag on file, as it was written when it was put there. */
  all(): readonly string[] {
    return [...this.#entries.values()].map(({ idTag }) => idTag);
  }

  /**
   * What a charge point is told about a tag, whatever transactions are running (1.6 §7.2): unknown tags are Invalid, and a tag
   * past its expiry date is Expired.
   */
  infoOf(idTag: string): IdTagInfo {
    const found = this.#entries.get(idTag.toLowerCase());
    if (!found) return { status: 'Invalid' };
    const { status = 'Accepted', parentIdTag, expiryDate } = found.entry;
    return {
      status: status === 'Accepted' && this.#past(expiryDate) ? 'Expired' : status,
      ...(parentIdTag === undefined ? {} : { parentIdTag }),
      ...(expiryDate === undefined ? {} : { expiryDate }),
    };
  }

  #past(date: string | undefined): boolean {
    const instant = date === undefined ? undefined : readDateTime(date)?.epochMs;
    return instant !== undefined && instant <= this.#clock.now();
  }
}
