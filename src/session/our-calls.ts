import type { Answer } from '../protocol/index.ts';
import { encodeCall } from '../wire/index.ts';
import { BoundedMap } from './bounds.ts';
import type { CallOptions, CallOutcome, StrayBody } from './session.ts';
import { ConnectionLost } from './session.ts';

/** Where and when a frame went through the tap. */
export interface FramePlace {
  readonly frame: number;
  readonly at: number;
}

export interface OurCallsOptions {
  /** Message ids are this and a number that counts from 1. */
  readonly idPrefix: string;
  readonly rememberedIds: number;
  readonly connected: () => boolean;
  readonly send: (text: string, messageId: string, action: string) => FramePlace;
}

interface PendingCall {
  readonly messageId: string;
  readonly action: string;
  readonly text: string;
  readonly outOfTurn: boolean;
  readonly resolve: (outcome: CallOutcome) => void;
  readonly reject: (error: Error) => void;
  sent: FramePlace | undefined;
}

/** What became of a message id of ours. */
interface SentId {
  readonly action: string;
  state: 'open' | 'given up' | 'answered' | 'raw' | 'raw malformed';
}

/** `idPrefix` and a counter of up to ten digits fit into the 36 characters of a message id (OCPP-J 1.6 §4.1.4). */
const MAX_PREFIX = 26;

/** The CALLs of this end: one on the wire at a time, the others wait for their turn (OCPP-J 1.6 §4.1.1). */
export class OurCalls {
  readonly #options: OurCallsOptions;
  readonly #queue: PendingCall[] = [];
  readonly #open: PendingCall[] = [];
  readonly #ids: BoundedMap<SentId>;
  #count = 0;
  /** Malformed raw frames of this connection: each may bring one CALLERROR with whatever id, e.g. "-1". */
  #malformed = 0;

  /** @throws RangeError when the prefix leaves no room for a number */
  constructor(options: OurCallsOptions) {
    if (options.idPrefix.length > MAX_PREFIX) {
      throw new RangeError(`a message id prefix has at most ${MAX_PREFIX} characters: ${options.idPrefix}`);
    }
    this.#options = options;
    this.#ids = new BoundedMap(options.rememberedIds);
  }

  /** See `Session.call`. */
  call(action: string, payload: unknown, options: CallOptions): Promise<CallOutcome> {
    return new Promise((resolve, reject) => {
      const { signal } = options;
      signal?.throwIfAborted();
      if (!this.#options.connected()) throw new ConnectionLost(`no connection is open, ${action} cannot be sent`);
      const messageId = options.messageId ?? `${this.#options.idPrefix}${++this.#count}`;
      const abort = (): void => this.#abort(pending, signal?.reason);
      const settled = (): void => signal?.removeEventListener('abort', abort);
      const pending: PendingCall = {
        messageId,
        action,
        text: encodeCall({ messageId, action, payload }),
        outOfTurn: options.outOfTurn === true,
        resolve: (outcome) => (settled(), resolve(outcome)),
        reject: (error) => (settled(), reject(error)),
        sent: undefined,
      };
      signal?.addEventListener('abort', abort, { once: true });
      if (pending.outOfTurn) this.#put(pending);
      else {
        this.#queue.push(pending);
        this.#nextTurn();
      }
    });
  }

  /** The action of a CALL of ours, as long as its id is remembered. */
  actionOf(messageId: string): string | undefined {
    return this.#ids.get(messageId)?.action;
  }

  /** Hands an answer to the call that waits for it; when none does, says what kind of stray it is. */
  answered(messageId: string, answer: Answer, place: FramePlace): StrayBody | undefined {
    const waiting = this.#open.findIndex((pending) => pending.messageId === messageId);
    if (waiting < 0) return this.#stray(messageId, answer);
    const [pending] = this.#open.splice(waiting, 1) as [PendingCall];
    const sent = pending.sent as FramePlace;
    this.#ids.set(messageId, { action: pending.action, state: 'answered' });
    pending.resolve({
      answer,
      sentAt: sent.at,
      answeredAt: place.at,
      requestFrame: sent.frame,
      answerFrame: place.frame,
    });
    this.#nextTurn();
    return undefined;
  }

  /** A frame was sent raw that is a CALL or malformed: an answer to it will not be an answer to nobody. */
  sentRaw({ kind, messageId, action }: { kind: 'call' | 'malformed'; messageId?: string; action?: string }): void {
    if (kind === 'malformed') this.#malformed++;
    if (messageId !== undefined)
      this.#ids.set(messageId, {
        action: action ?? '',
        state: kind === 'call' ? 'raw' : 'raw malformed',
      });
  }

  /** The connection is gone: every call that waits fails. */
  lost(why: string): void {
    this.#malformed = 0;
    const waiting = [...this.#open.splice(0), ...this.#queue.splice(0)];
    for (const pending of waiting) {
      if (pending.sent !== undefined) this.#ids.set(pending.messageId, { action: pending.action, state: 'given up' });
      const when =
        pending.sent === undefined ? `before ${pending.action} could be sent` : `before ${pending.action} was answered`;
      pending.reject(new ConnectionLost(`the connection was lost ${when}: ${why}`));
    }
  }

  #nextTurn(): void {
    if (this.#open.some((pending) => !pending.outOfTurn)) return;
    const next = this.#queue.shift();
    if (next !== undefined) this.#put(next);
  }

  #put(pending: PendingCall): void {
    this.#open.push(pending);
    this.#ids.set(pending.messageId, { action: pending.action, state: 'open' });
    pending.sent = this.#options.send(pending.text, pending.messageId, pending.action);
  }

  #abort(pending: PendingCall, reason: unknown): void {
    remove(this.#queue, pending);
    if (remove(this.#open, pending)) {
      this.#ids.set(pending.messageId, { action: pending.action, state: 'given up' });
      this.#nextTurn();
    }
    pending.reject(reason instanceof Error ? reason : new Error(String(reason)));
  }

  #stray(messageId: string, answer: Answer): StrayBody {
    const known = this.#ids.get(messageId);
    if (known?.state === 'given up') {
      known.state = 'answered';
      return { kind: 'late-answer', messageId, action: known.action, answer };
    }
    if (known?.state === 'raw') return { kind: 'answer-to-raw', messageId, answer };
    const withAnyId = known === undefined && answer.kind === 'error' && this.#malformed > 0;
    if (known?.state === 'raw malformed' || withAnyId) {
      this.#malformed = Math.max(0, this.#malformed - 1);
      return { kind: 'answer-to-raw', messageId, answer };
    }
    if (known !== undefined) return { kind: 'second-answer', messageId, action: known.action, answer };
    return { kind: 'answer-to-nobody', messageId, answer };
  }
}

function remove(list: PendingCall[], item: PendingCall): boolean {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
  return index >= 0;
}
