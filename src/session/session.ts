import type { Answer, Role, SchemaBreach } from '../protocol/index.ts';
import type { FrameProblem } from '../wire/index.ts';
import type { IncomingEnvelope, OutgoingEnvelope } from '../wire/soap/index.ts';
import type { BasicAuth, ClientHello, ConnectionSecurity, TlsDispute, TlsFacts } from './security.ts';

/**
 * The Session port: the lasting relationship with one peer, over however many connections. Messages go in and come out as
 * typed-by-name payloads of the OCPP-J shape; whether sockets, SOAP or a pair in memory carries them is not seen here.
 */
export interface Session {
  /** Which party this end plays. */
  readonly role: Role;
  /** Whether a connection is open now. */
  readonly connected: boolean;
  /** How its connections are secured, and the way to change that. */
  readonly security: ConnectionSecurity;
  /**
   * Sends a CALL and resolves with its answer. One CALL is open at a time in this direction (OCPP-J 1.6 §4.1.1): a further
   * one waits for its turn. The wait for the answer is not bounded here: the caller owns the deadline (see `options.signal`).
   * @throws ConnectionLost when no connection is open, or it closes before the answer came
   * @throws TypeError when the payload has no JSON form
   */
  call(action: string, payload: unknown, options?: CallOptions): Promise<CallOutcome>;
  /**
   * Sends raw text as one frame, for cases and faults that break the framing on purpose. What the peer answers to it is
   * reported as the stray `answer-to-raw`.
   * @param form how it goes over the WebSocket, one text frame unless given; over SOAP, what HTTP says of it
   * @throws ConnectionLost when no connection is open
   */
  sendRaw(text: string, form?: FrameForm | EnvelopeForm): void;
  /** Sends a ping (RFC 6455 §5.5.2); lost when no connection is open. Undefined where there are no WebSockets. */
  readonly ping?: ((data: string) => void) | undefined;
  /** Over SOAP: the envelope that a request of ours would have, to be altered and sent raw. */
  envelope?(action: string, payload: unknown, messageId: string): string;
  /** Over SOAP: what becomes of each envelope of ours before it is sent, and of each that comes before it is used: for faults. */
  rewrites?(change: Rewrite, misread?: Misread): void;
  /** Over SOAP: where the peer has said last that it listens (wsa:From); undefined when it never has. */
  readonly peerAddress?: string | undefined;
  /** Over SOAP: where requests of ours are posted, which need not be where the peer says; undefined while it is not known. */
  readonly endpoint?: string | undefined;
  /**
   * Station end, over SOAP: where it takes requests from now on, and says so in `wsa:From`. What is posted to an address that it has left is
   * hung up on, and reported as turned away.
   */
  listensAt?(place: 'home' | 'elsewhere'): void;
  /** Station end, over SOAP: another charge point, with a session of its own, that takes requests at the same address. */
  neighbour?(identity: string): Session;
  /**
   * Registers who hears what arrives. Exactly one listener; a later one replaces it and takes over. What came before the
   * first one was there is kept (within bounds) and told to it now, in order.
   */
  listen(listener: SessionListener): void;
  /**
   * Station end: opens a connection. CSMS end: lets the peer in again. Resolves when that is done (station: when open).
   * @throws ConnectionLost (station end) when no connection came about; its `attempt` says what kind of failure it was
   */
  open(how?: OpenOptions): Promise<void>;
  /** Closes the open connection; with `refuse` (CSMS end) further ones are turned away until `open()`. */
  close(options?: CloseOptions): Promise<void>;
  /** Ends the relationship and frees everything it holds. */
  dispose(): Promise<void>;
}

/** One text frame, one binary frame, or a text message in three fragments (RFC 6455 §5.4). */
export type FrameForm = 'text' | 'binary' | 'fragments';

/** How an envelope goes through HTTP. */
export type EnvelopeForm = Omit<OutgoingEnvelope, 'text' | 'status'>;

/** What an end in memory does wrong with frames, for peers with flaws. */
export interface FrameFlaws {
  /** What a ping is answered with; undefined: nothing. */
  readonly pong?: (data: string) => string | undefined;
  /** It hears nothing of a message that comes in fragments, or takes each fragment for a message. */
  readonly fragments?: 'lost' | 'apart';
  /** It reads binary messages as if they were text. */
  readonly binary?: 'as text';
}

/** A request as it is posted. */
export interface PostedEnvelope extends OutgoingEnvelope {
  /** Where to; where the peer listens unless given. */
  readonly to?: string;
}

/** What an envelope holds. */
export type EnvelopeHalf = 'request' | 'response' | 'fault';

/** What is sent in place of an envelope; undefined: nothing. In place of an answer, which knows what was asked, the connection may be cut. */
export type Rewrite = (
  sent: OutgoingEnvelope,
  half: EnvelopeHalf,
  asked?: IncomingEnvelope,
) => PostedEnvelope | 'hang up' | undefined;

/** What is made of an envelope that has come. */
export type Misread = (received: IncomingEnvelope) => IncomingEnvelope['envelope'];

export interface CallOptions {
  /** Aborts the wait; a late answer is then reported as the stray `late-answer`. */
  readonly signal?: AbortSignal;
  /** Use this message id in place of a fresh one (repeats on purpose). */
  readonly messageId?: string;
  /** Send at once, although another CALL of ours may be open (a breach on purpose). */
  readonly outOfTurn?: boolean;
}

export interface OpenOptions {
  /** Station end: WebSocket subprotocols to offer this time, in order of preference. */
  readonly offered?: readonly string[];
  /** Station end: the identity to connect under this time. */
  readonly identity?: string;
  /**
   * Station end: opens another connection although one is open. When it is let in, it takes the place of the first one, which the
   * other end may still hold for open; when not, the first one stays.
   */
  readonly beside?: boolean;
  /** CSMS end, in memory: chooses a subprotocol from now on, for peers that choose by themselves. Undefined: none; a number: refused by this HTTP status. */
  readonly agrees?: (offered: readonly string[], attempt: ChosenFor) => string | number | undefined;
  /** In memory: from now on. */
  readonly flaws?: FrameFlaws;
}

/** What an attempt to connect is decided from beside its subprotocols. */
export interface ChosenFor {
  readonly identity: string;
  /** Whether the station has a connection already. */
  readonly beside: boolean;
}

export interface CloseOptions {
  /** WebSocket close code, 1000 unless given. */
  readonly code?: number;
  readonly reason?: string;
  /** CSMS end: turn further connections away until `open()`. */
  readonly refuse?: boolean;
  /** Cut the connection without a closing handshake, as a power cut does. */
  readonly abrupt?: boolean;
  /** Station end: the connection is lost without the other end hearing of it, as when a network dies. */
  readonly unnoticed?: boolean;
}

/** What a CALL came to, with the instants (clock milliseconds) and the indexes of the frames in the tap's order. */
export interface CallOutcome {
  readonly answer: Answer;
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly requestFrame: number;
  readonly answerFrame: number;
  /** See `IncomingCall.breaches`. */
  readonly breaches?: readonly SchemaBreach[];
}

/** A CALL that arrived. It must be replied to once at most; not replying is silence on the wire. */
export interface IncomingCall {
  readonly messageId: string;
  readonly action: string;
  readonly payload: unknown;
  /** What is wrong with the body, where the binding judges it by a schema of its own (SOAP); otherwise the version's schema does. */
  readonly breaches?: readonly SchemaBreach[];
  readonly at: number;
  readonly frame: number;
  /** False once replied, or once the connection that brought the call is gone. */
  readonly open: boolean;
  /** Answers; resolves to the frame index of the answer, or undefined when the connection is gone. */
  reply(answer: Answer): number | undefined;
}

/** Something that arrived and is no CALL and no answer that anybody waits for, or an oddity of a message that is delivered too. */
export type Stray = StrayBody & { readonly frame: number; readonly at: number };

/** A header block that is not as it must be. */
export type HeaderStray = Extract<Stray, { kind: 'header' }>;

export type StrayBody =
  /** Not a message. `messageType` and `action` are what could be read of its head. */
  | {
      readonly kind: 'malformed';
      readonly problem: FrameProblem;
      readonly messageId?: string;
      readonly messageType?: number;
      readonly action?: string;
    }
  /** An answer whose id belongs to no CALL of ours. */
  | { readonly kind: 'answer-to-nobody'; readonly messageId: string; readonly answer: Answer }
  /** One more answer to a CALL that was answered already. */
  | { readonly kind: 'second-answer'; readonly messageId: string; readonly action: string; readonly answer: Answer }
  /** The answer to a CALL whose wait was aborted, or whose connection is gone: no breach of the framing rules. */
  | { readonly kind: 'late-answer'; readonly messageId: string; readonly action: string; readonly answer: Answer }
  /** Over SOAP: an envelope of `sendRaw` was met by the end of the connection, or by a response that says all is well and holds nothing. */
  | { readonly kind: 'hung-up-on-raw'; readonly why: string }
  /**
   * What the peer answers to a frame of `sendRaw`: by its id, or a CALLERROR with whatever id after a malformed one. `byStatus`: over SOAP, it
   * was refused by the status of HTTP, without a fault.
   */
  | { readonly kind: 'answer-to-raw'; readonly messageId: string; readonly answer: Answer; readonly byStatus?: true }
  /**
   * A CALL with an id that the peer has used before; it is delivered as a call too. A retry may keep its id under some
   * errata: `sameText` says whether the frame is the same to the letter, `sameConnection` whether the first use was on
   * this connection (the only scope in OCPP-J 1.6 §4.1.4 before its errata).
   */
  | {
      readonly kind: 'repeated-id';
      readonly messageId: string;
      readonly action: string;
      readonly firstAction: string;
      readonly firstAt: number;
      readonly sameText: boolean;
      readonly sameConnection: boolean;
    }
  /**
   * A CALL although an earlier one of the peer is unanswered; it is delivered as a call too. Legal when the peer has timed
   * out on the earlier one, so its age counts: `openSince` is when it arrived. Each unanswered CALL is reported once.
   */
  | {
      readonly kind: 'second-open-call';
      readonly messageId: string;
      readonly action: string;
      readonly openMessageId: string;
      readonly openAction: string;
      readonly openSince: number;
    }
  /** A header block of an envelope that is not as the version has it; the message is used all the same. */
  | {
      readonly kind: 'header';
      readonly half: 'request' | 'answer';
      readonly action: string;
      readonly block: string;
      readonly expected: string;
      readonly received: string;
      readonly clause: string;
      /** How binding the version makes it. */
      readonly level: 'must' | 'should';
    }
  /** An oddity of a message that is used all the same, e.g. a payload of null. */
  | { readonly kind: 'remark'; readonly messageId: string; readonly text: string };

export interface ConnectionOpened {
  readonly at: number;
  /** Subprotocols that the station offered, and the one that was agreed. */
  readonly offered: readonly string[];
  readonly agreed: string | undefined;
  /** Path of the request, identity as decoded. */
  readonly path: string;
  readonly identity: string;
  /** The credentials that were given; the password cannot be read. */
  readonly basicAuth: BasicAuth | undefined;
  /** What the TLS handshake came to; undefined when the connection goes without TLS. */
  readonly tls: TlsFacts | undefined;
}

export interface ConnectionClosed {
  readonly at: number;
  readonly code: number;
  readonly reason: string;
  /** Which side closed, as far as can be told; `breach` when we closed because of what the peer sent (`reason` says it). */
  readonly by: 'us' | 'peer' | 'breach';
}

/** A ping or a pong (RFC 6455 §5.5). */
export interface Beat {
  readonly at: number;
  readonly data: string;
}

export interface TurnedAway {
  readonly at: number;
  /** In plain words; never holds a password. */
  readonly why: string;
  /** HTTP status that the attempt was answered with, when it came that far. */
  readonly status?: number;
  /** CSMS end: what the station presented, as far as the attempt came. */
  readonly basicAuth?: BasicAuth;
  readonly tls?: TlsFacts;
  /** CSMS end: what it offered in a TLS handshake that failed. */
  readonly hello?: ClientHello;
}

export interface SessionListener {
  opened?(connection: ConnectionOpened): void;
  closed?(connection: ConnectionClosed): void;
  /** A connection attempt that did not become a connection: wrong subprotocol, bad credentials, refused on purpose. */
  turnedAway?(attempt: TurnedAway): void;
  call(call: IncomingCall): void;
  stray?(stray: Stray): void;
  /** The peer sent a ping; it has been answered. */
  ping?(beat: Beat): void;
  /** The peer sent a pong, in answer to a ping or unasked. */
  pong?(beat: Beat): void;
  /** CSMS end: the station has opened a connection and lives on in the one that it had before. */
  doubled?(at: number): void;
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

/** Why an attempt to connect failed. */
export interface FailedAttempt {
  readonly kind:
    | 'url'
    | 'dns'
    | 'refused'
    | 'timeout'
    | 'tls'
    | 'http'
    | 'subprotocol'
    | 'wrong subprotocol'
    | 'not-websocket'
    | 'turned away'
    | 'withdrawn'
    | 'network';
  /** HTTP status, when the other side answered with one. */
  readonly status?: number;
  /** What a TLS handshake failed over, as far as that can be told. */
  readonly over?: TlsDispute;
}

/** No connection is open, or it closed before the answer came; after `open()`, none came about. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  /** Set by `open()`. */
  readonly attempt: FailedAttempt | undefined;

  constructor(message: string, attempt?: FailedAttempt) {
    super(message);
    this.attempt = attempt;
  }
}

/** Over SOAP: it is not known where the peer listens, so that nothing shows whether it would answer. The run ends its case as inconclusive. */
export class NowhereToCall extends ConnectionLost {
  readonly verdict = 'inconclusive';
}
