import { hash } from 'node:crypto';
import type { Answer, Call } from '../protocol/index.ts';
import { BoundedMap } from './bounds.ts';
import type { FramePlace } from './our-calls.ts';
import type { IncomingCall, StrayBody } from './session.ts';

export interface TheirCallsOptions {
  readonly rememberedIds: number;
  readonly connected: () => boolean;
  /** Sends the answer to a CALL; gives the index of its frame. */
  readonly answer: (call: Call, answer: Answer) => number;
}

interface SeenId {
  readonly action: string;
  readonly at: number;
  readonly connection: number;
  readonly fingerprint: string;
}

/** The CALLs of the peer: which ids it has used, and which CALL it still waits for. */
export class TheirCalls {
  readonly #options: TheirCallsOptions;
  readonly #seen: BoundedMap<SeenId>;
  /** The connection that is open now; a CALL of an earlier one can no longer be answered. */
  #connection = 0;
  #latest: ReceivedCall | undefined;
  #unanswered = 0;

  constructor(options: TheirCallsOptions) {
    this.#options = options;
    this.#seen = new BoundedMap(options.rememberedIds);
  }

  /** CALLs on this connection that nobody has answered. */
  get unanswered(): number {
    return this.#unanswered;
  }

  /** The action of a CALL of the peer, as long as its id is remembered. */
  actionOf(messageId: string): string | undefined {
    return this.#seen.get(messageId)?.action;
  }

  /** Takes a CALL in, and says what is odd about it. */
  arrived(
    call: Call,
    text: string,
    place: FramePlace,
  ): { readonly call: IncomingCall; readonly strays: readonly StrayBody[] } {
    const strays = [...this.#repeated(call, text, place.at), ...this.#secondOpen(call)];
    const connection = this.#connection;
    const received = new ReceivedCall(call, place, {
      alive: () => connection === this.#connection && this.#options.connected(),
      answer: (answer) => {
        this.#unanswered--;
        return this.#options.answer(call, answer);
      },
    });
    this.#unanswered++;
    this.#latest = received;
    return { call: received, strays };
  }

  /** An answer was sent raw, right or wrong: the peer may take its CALL for answered. */
  answeredRaw(messageId: string): void {
    if (this.#latest?.messageId === messageId) this.#latest = undefined;
  }

  /** The connection is gone, and with it every CALL that it brought. */
  lost(): void {
    this.#connection++;
    this.#latest = undefined;
    this.#unanswered = 0;
  }

  #repeated({ messageId, action }: Call, text: string, at: number): StrayBody[] {
    const fingerprint = hash('sha1', text, 'base64');
    const first = this.#seen.get(messageId);
    this.#seen.set(messageId, first ?? { action, at, connection: this.#connection, fingerprint });
    if (first === undefined) return [];
    return [
      {
        kind: 'repeated-id',
        messageId,
        action,
        firstAction: first.action,
        firstAt: first.at,
        sameText: first.fingerprint === fingerprint,
        sameConnection: first.connection === this.#connection,
      },
    ];
  }

  /** Looks at the CALL before this one only: the peer shows by going on that it waits no longer for the earlier ones. */
  #secondOpen({ messageId, action }: Call): StrayBody[] {
    const earlier = this.#latest;
    if (earlier === undefined || !earlier.open) return [];
    return [
      {
        kind: 'second-open-call',
        messageId,
        action,
        openMessageId: earlier.messageId,
        openAction: earlier.action,
        openSince: earlier.at,
      },
    ];
  }
}

interface ReturnPath {
  readonly alive: () => boolean;
  readonly answer: (answer: Answer) => number;
}

class ReceivedCall implements IncomingCall {
  readonly messageId: string;
  readonly action: string;
  readonly payload: unknown;
  readonly at: number;
  readonly frame: number;
  readonly #path: ReturnPath;
  #replied = false;

  constructor(call: Call, place: FramePlace, path: ReturnPath) {
    this.messageId = call.messageId;
    this.action = call.action;
    this.payload = call.payload;
    this.at = place.at;
    this.frame = place.frame;
    this.#path = path;
  }

  get open(): boolean {
    return !this.#replied && this.#path.alive();
  }

  reply(answer: Answer): number | undefined {
    if (this.#replied) throw new Error(`${this.action} (message id ${this.messageId}) was answered already`);
    if (!this.#path.alive()) return undefined;
    this.#replied = true;
    return this.#path.answer(answer);
  }
}
