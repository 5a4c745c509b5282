import type { Answer, Role } from '../protocol/index.ts';
import type { FrameProblem } from '../wire/ocppj.ts';

/**
 * The Session port: the lasting relationship with one peer, over however many connections. Messages go in and come out as
 * typed-by-name payloads of the OCPP-J shape; whether sockets, SOAP or a pair in memory carries them is not seen here.
 */
export interface Session {
  /** Which party this end plays. */
  readonly role: Role;
  /** Whether a connection is open now. */
  readonly connected: boolean;
  /**
   * Sends a CALL and resolves with its answer. One CALL is open at a time in this direction (OCPP-J 1.6 §4.1.1): a further
   * one waits for its turn. The wait for the answer is not bounded here: the caller owns the deadline (see `options.signal`).
   * @throws ConnectionLost when no connection is open, or it closes before the answer came
   */
  call(action: string, payload: unknown, options?: CallOptions): Promise<CallOutcome>;
  /** Sends raw text as one frame, for cases and faults that break the framing on purpose. */
  sendRaw(text: string): void;
  /** Registers who hears what arrives. Exactly one listener; a later one replaces it and takes over. */
  listen(listener: SessionListener): void;
  /** Station end: opens a connection. CSMS end: lets the peer in again. Resolves when that is done (station: when open). */
  open(): Promise<void>;
  /** Closes the open connection; with `refuse` (CSMS end) further ones are turned away until `open()`. */
  close(options?: { readonly code?: number; readonly reason?: string; readonly refuse?: boolean; readonly abrupt?: boolean }): Promise<void>;
  /** Ends the relationship and frees everything it holds. */
  dispose(): Promise<void>;
}

export interface CallOptions {
  /** Aborts the wait; a late answer is then reported as a stray. */
  readonly signal?: AbortSignal;
  /** Use this message id in place of a fresh one (repeats on purpose). */
  readonly messageId?: string;
}

/** What a CALL came to, with the instants (clock milliseconds) and the indexes of the frames in the tap's order. */
export interface CallOutcome {
  readonly answer: Answer;
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly requestFrame: number;
  readonly answerFrame: number;
}

/** A CALL that arrived. It must be replied to once at most; not replying is silence on the wire. */
export interface IncomingCall {
  readonly messageId: string;
  readonly action: string;
  readonly payload: unknown;
  readonly at: number;
  readonly frame: number;
  /** False once replied, or once the connection that brought the call is gone. */
  readonly open: boolean;
  /** Answers; resolves to the frame index of the answer, or undefined when the connection is gone. */
  reply(answer: Answer): number | undefined;
}

/** Something that arrived and is no CALL and no answer that anybody waits for. */
export type Stray =
  | { readonly kind: 'malformed'; readonly problem: FrameProblem; readonly messageId?: string; readonly frame: number; readonly at: number }
  | { readonly kind: 'answer-to-nobody'; readonly messageId: string; readonly frame: number; readonly at: number }
  | { readonly kind: 'second-answer'; readonly messageId: string; readonly frame: number; readonly at: number }
  | { readonly kind: 'repeated-id'; readonly messageId: string; readonly action: string; readonly frame: number; readonly at: number }
  | { readonly kind: 'second-open-call'; readonly messageId: string; readonly action: string; readonly frame: number; readonly at: number }
  | { readonly kind: 'remark'; readonly text: string; readonly frame: number; readonly at: number };

export interface ConnectionOpened {
  readonly at: number;
  /** Subprotocols that the station offered, and the one that was agreed. */
  readonly offered: readonly string[];
  readonly agreed: string | undefined;
  /** Path of the request, identity as decoded, whether basic auth was given (never the password). */
  readonly path: string;
  readonly identity: string;
  readonly basicAuth: { readonly username: string; readonly accepted: boolean } | undefined;
}

export interface ConnectionClosed {
  readonly at: number;
  readonly code: number;
  readonly reason: string;
  /** Which side closed, as far as can be told; `breach` when we closed because of what the peer sent (`reason` says it). */
  readonly by: 'us' | 'peer' | 'breach';
}

export interface SessionListener {
  opened?(connection: ConnectionOpened): void;
  closed?(connection: ConnectionClosed): void;
  /** A connection attempt that did not become a connection: wrong subprotocol, bad credentials, refused on purpose. */
  turnedAway?(attempt: { readonly at: number; readonly why: string }): void;
  call(call: IncomingCall): void;
  stray?(stray: Stray): void;
}

/** Sees every frame, in order, before anything else does. `index` counts from 0 over the life of the session. */
export type Tap = (frame: TappedFrame) => void;
export interface TappedFrame {
  readonly index: number;
  readonly at: number;
  readonly direction: 'sent' | 'received';
  readonly text: string;
  readonly messageType: 'call' | 'result' | 'error' | 'malformed';
  readonly messageId?: string;
  /** The action; of an answer, the action of the CALL that it answers. */
  readonly action?: string;
}

/** No connection is open, or it closed before the answer came. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}
