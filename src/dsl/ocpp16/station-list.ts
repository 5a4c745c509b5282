import type { CallOutcome } from '../../session/session.ts';

type Fields = Readonly<Record<string, unknown>>;
type Tell = (action: string, payload: Fields) => Promise<CallOutcome | undefined>;

/** The local authorization list of a charge point under test: what a case puts into it is taken out again (1.6 §3.5.2). */
export class StationList16 {
  #filled = false;
  #version = 0;

  /** Whether a case has put id tags into it. */
  get filled(): boolean {
    return this.#filled;
  }

  /** A SendLocalList of the tool was answered. */
  told({ listVersion, updateType, localAuthorizationList: entries }: Fields, status: unknown): void {
    if (status !== 'Accepted') return;
    if (Number.isInteger(listVersion)) this.#version = Number(listVersion);
    const empty = !Array.isArray(entries) || entries.length === 0;
    if (!empty) this.#filled = true;
    else if (updateType === 'Full') this.#filled = false;
  }

  /**
   * Empties it, with the lowest version that a list can have (errata §3.52), so that whatever list comes next is newer. Some
   * charge points compare the version of a full list as well, and some know no list without entries but one that is left out.
   */
  async empty(tell: Tell): Promise<void> {
    for (const update of [{ listVersion: 1, localAuthorizationList: [] }, { listVersion: this.#version + 1 }]) {
      if (!this.#filled) return;
      if ((await tell('SendLocalList', { ...update, updateType: 'Full' })) === undefined) return;
    }
  }

  /** What is left in it is left. @returns that in words, once */
  giveUp(): readonly string[] {
    if (!this.#filled) return [];
    this.#filled = false;
    return ['the local authorization list could not be emptied'];
  }
}
