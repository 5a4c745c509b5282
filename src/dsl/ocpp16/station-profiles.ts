import type { CallOutcome } from '../../session/session.ts';

type Fields = Readonly<Record<string, unknown>>;
type Tell = (action: string, payload: Fields) => Promise<CallOutcome | undefined>;

/** The charging profiles of a charge point under test: no case begins with any (1.6 §5.5). */
export class StationProfiles16 {
  /** Nobody knows what was set before the first case. */
  #unknown = true;
  #set = false;

  /** Whether a case has set some that may still be there. */
  get set(): boolean {
    return this.#set;
  }

  /** A CALL of the tool was answered. */
  told(action: string, request: Fields, status: unknown): void {
    if (status === 'Accepted' && (action === 'SetChargingProfile' || request['chargingProfile'] !== undefined))
      this.#set = true;
    const cleared = action === 'ClearChargingProfile' && Object.keys(request).length === 0;
    if (!cleared || (status !== 'Accepted' && status !== 'Unknown')) return;
    this.#set = false;
    this.#unknown = false;
  }

  /** Before the first case: a general condition of the test case document (§1.3). */
  async clearUnknown(tell: Tell): Promise<void> {
    if (this.#unknown) await tell('ClearChargingProfile', {});
    this.#unknown = false;
  }

  /** After a case. @returns what could not be cleared, in words, once */
  async clear(tell: Tell): Promise<readonly string[]> {
    if (this.#set) await tell('ClearChargingProfile', {});
    if (!this.#set) return [];
    this.#set = false;
    return ['the charging profiles could not be cleared'];
  }
}
