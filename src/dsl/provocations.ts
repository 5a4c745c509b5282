import type { Stray } from '../session/session.ts';

/** Something that was sent on purpose, as far as what comes back is handed to it. */
export interface Provoked {
  /** Whether it still waits for what comes back. */
  readonly open: boolean;
  /** Takes what came back to it. @returns false when it is no answer to this one */
  take(stray: Stray): boolean;
  /** The connection that it went over is gone. */
  lost(why: string): void;
}

/** The provocations of a conversation, latest first: what comes back to one of them is no stray. One that waits goes before one that is decided. */
export class Provocations {
  readonly #sent: Provoked[] = [];
  #ids = 0;

  /** An id that no message of ours has had, on whatever connection (OCPP-J 1.6 errata §3.1). */
  freshId(now: number): string {
    return `p-${now.toString(36)}-${++this.#ids}`;
  }

  add(provocation: Provoked): void {
    this.#sent.unshift(provocation);
  }

  /** Hands it to the provocation that it answers. @returns false when there is none */
  take(stray: Stray): boolean {
    const waiting = this.#sent.filter(({ open }) => open).toReversed();
    const decided = this.#sent.filter(({ open }) => !open);
    return [...waiting, ...decided].some((one) => one.take(stray));
  }

  lost(why: string): void {
    for (const one of this.#sent) one.lost(why);
  }
}
