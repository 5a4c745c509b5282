import type { Clock } from '../clock/index.ts';
import type { Answer, Role } from '../protocol/index.ts';
import {
  errorOf,
  faultBreaches,
  faultFor,
  httpBreaches,
  readEnvelope,
  requestHeadBreaches,
  responseHeadBreaches,
  writeFault,
  writeRequest,
  writeResponse,
} from '../wire/soap/index.ts';
import type {
  Envelope,
  HeaderBreach,
  MessageEnvelope,
  OutgoingEnvelope,
  SoapFault,
  SoapVersion,
} from '../wire/soap/index.ts';
import { defaultSessionLimits } from './bounds.ts';
import type { SessionLimits } from './bounds.ts';
import { ListenerQueue } from './listener-queue.ts';
import type { FramePlace } from './our-calls.ts';
import { orAborted } from './or-aborted.ts';
import type { ConnectionSecurity } from './security.ts';
import { ConnectionLost, NowhereToCall } from './session.ts';
import type {
  CallOptions,
  CallOutcome,
  CloseOptions,
  EnvelopeForm,
  EnvelopeHalf,
  Misread,
  Rewrite,
  Session,
  SessionListener,
  StrayBody,
  Tap,
  TappedFrame,
} from './session.ts';
import type { PostAnswer, SoapExchange, SoapLink } from './soap-link.ts';
import { headOf, inWords, strayOf } from './soap-envelope-words.ts';
import type { FrameHead } from './soap-envelope-words.ts';
import { ReceivedRequest } from './soap-request.ts';

export interface SoapOptions {
  /** Which party this end plays. */
  readonly role: Role;
  readonly version: SoapVersion;
  /** The chargeBoxIdentity of the charge point whose conversation this is. */
  readonly identity: string;
  readonly link: SoapLink;
  readonly clock: Clock;
  readonly tap?: Tap;
  /** Begins every message id of this end. */
  readonly idPrefix?: string;
  readonly limits?: Partial<SessionLimits>;
  /** Numbers its frames, together with those of others. */
  readonly frames?: { next: number };
}

const MISTAKEN = {
  code: 'Sender',
  subcode: 'IdentityMismatch',
  reason: 'this conversation is with another charge point',
} as const;

/** HTTP status of the two kinds of fault (SOAP 1.2 part 2 §7.5.2.2). */
const STATUS = { Sender: 400, Receiver: 500 } as const;

/**
 * OCPP-S: each request is an envelope posted to the other party's endpoint, its answer the HTTP response (OCPP-S 1.6 §3.2). It keeps the
 * order of things and reports what is odd; it answers nothing by itself and judges nothing.
 */
export class SoapSession implements Session {
  readonly role: Role;
  readonly #options: SoapOptions;
  readonly #link: SoapLink;
  readonly #events: ListenerQueue;
  readonly #idPrefix: string;
  /** Our requests go out one after another, as over JSON: the language counts on it. */
  #turn: Promise<unknown> = Promise.resolve();
  #count = 0;
  readonly #frames: { next: number };
  /** Where the peer has said last that it listens. */
  #told: string | undefined;
  #rewrite: Rewrite = (sent) => sent;
  #read: Misread = ({ envelope }) => envelope;

  constructor(options: SoapOptions) {
    this.role = options.role;
    this.#options = options;
    this.#link = options.link;
    this.#events = new ListenerQueue(options.limits?.heldEvents ?? defaultSessionLimits.heldEvents);
    this.#idPrefix = options.idPrefix ?? `${options.clock.now().toString(36)}-`;
    this.#frames = options.frames ?? { next: 0 };
    this.#bind();
  }

  get connected(): boolean {
    return this.#link.connected;
  }

  get security(): ConnectionSecurity {
    return this.#link.security;
  }

  get peerAddress(): string | undefined {
    return this.#told;
  }

  async call(action: string, payload: unknown, options: CallOptions = {}): Promise<CallOutcome> {
    options.signal?.throwIfAborted();
    this.#assertReachable(action);
    const messageId = options.messageId ?? `urn:plugfest:${this.#idPrefix}${++this.#count}`;
    const written = { text: this.#requestText(action, payload, messageId) };
    const rewritten = this.#rewrite(written, 'request');
    const request = typeof rewritten === 'object' ? rewritten : written;
    const before = this.#turn;
    const exchange = (async () => {
      if (options.outOfTurn !== true) await orAborted(before, options.signal);
      return this.#exchange(request, action, messageId, options.signal);
    })();
    // Without its results: each would hold on to all that came before it.
    if (options.outOfTurn !== true) this.#turn = Promise.allSettled([before, exchange]).then(() => undefined);
    return exchange;
  }

  sendRaw(text: string, form: EnvelopeForm = {}): void {
    this.#assertReachable('the raw envelope');
    const sent = this.#tapped('sent', text, headOf(readEnvelope(text)));
    void this.#link.post({ text, ...form }, undefined).then(
      (answer) => this.#answeredRaw(answer),
      (error: unknown) => this.#stray({ kind: 'hung-up-on-raw', why: said(error) }, sent),
    );
  }

  envelope(action: string, payload: unknown, messageId: string): string {
    return this.#requestText(action, payload, messageId);
  }

  rewrites(change: Rewrite, misread: Misread = ({ envelope }) => envelope): void {
    this.#rewrite = change;
    this.#read = misread;
  }

  listen(listener: SessionListener): void {
    this.#events.listen(listener);
  }

  get endpoint(): string | undefined {
    return this.#link.peerAddress;
  }

  listensAt(place: 'home' | 'elsewhere'): void {
    this.#link.listensAt?.(place);
  }

  neighbour(identity: string): Session {
    const link = this.#link.neighbour?.(identity);
    if (link === undefined) throw new Error('only a charge point can have a neighbour');
    const idPrefix = `${this.#idPrefix}${identity}-`;
    return new SoapSession({ ...this.#options, identity, link, idPrefix, frames: this.#frames });
  }

  open(): Promise<void> {
    return this.#link.open();
  }

  close(options: CloseOptions = {}): Promise<void> {
    return this.#link.close(options);
  }

  async dispose(): Promise<void> {
    await this.#link.dispose();
    this.#events.clear();
  }

  #assertReachable(what: string): void {
    if (!this.connected) throw new ConnectionLost(`no connection is open, ${what} cannot be sent`);
    const { unreachable } = this.#link;
    if (unreachable !== undefined) throw new NowhereToCall(`${what} cannot be sent: ${unreachable}`);
  }

  // ── our requests ──────────────────────────────────────────────────────────────────────────────────────────────────

  #requestText(action: string, payload: unknown, messageId: string): string {
    const { version, identity } = this.#options;
    return writeRequest(version, this.role, action, payload, {
      chargeBoxIdentity: identity,
      messageId,
      from: this.#link.ownAddress,
      to: this.#link.peerAddress,
    });
  }

  async #exchange(
    request: OutgoingEnvelope,
    action: string,
    messageId: string,
    signal: AbortSignal | undefined,
  ): Promise<CallOutcome> {
    const sent = this.#tapped('sent', request.text, { messageType: 'call', messageId, action });
    const received = await this.#link.post(request, signal);
    const envelope = this.#read(received);
    const answered = this.#tapped('received', received.text, { ...headOf(envelope), messageId, action });
    const answer = this.#answerIn(envelope, action);
    if (answer === undefined) {
      if (envelope.kind === 'malformed')
        this.#stray({ kind: 'malformed', problem: envelope.problem, messageId, action }, answered);
      throw new ConnectionLost(`no answer to ${action} came, but HTTP ${received.status} with ${inWords(envelope)}`);
    }
    const { version } = this.#options;
    const terms = { version, messageId };
    const named = envelope.kind === 'fault' ? undefined : action;
    if (envelope.kind !== 'malformed')
      this.#headerBreaches(
        [...responseHeadBreaches(envelope.head, { ...terms, action: named }), ...this.#answerBreaches(received)],
        action,
        'answer',
        answered,
      );
    return {
      answer,
      ...(envelope.kind === 'response' ? { breaches: envelope.breaches } : {}),
      sentAt: sent.at,
      answeredAt: answered.at,
      requestFrame: sent.frame,
      answerFrame: answered.frame,
    };
  }

  /** The answer that an HTTP response holds; undefined when it holds none to this request. */
  #answerIn(envelope: Envelope, action: string): Answer | undefined {
    if (envelope.kind === 'fault') return errorOf(envelope);
    const fits = envelope.kind === 'response' && envelope.action === action && this.#isOurs(envelope, this.role);
    return fits ? { kind: 'result', payload: envelope.payload } : undefined;
  }

  /** What is wrong with an answer beside its header and what it holds. */
  #answerBreaches(received: PostAnswer): readonly HeaderBreach[] {
    const { version } = this.#options;
    const { envelope } = received;
    return [...httpBreaches(version, received), ...(envelope.kind === 'fault' ? faultBreaches(version, envelope) : [])];
  }

  #answeredRaw(received: PostAnswer): void {
    const { status, text, envelope } = received;
    const place = this.#tapped('received', text, headOf(envelope));
    // A server that cannot even read it says so by HTTP alone.
    if (envelope.kind === 'malformed' && status >= 400) {
      const answer = { kind: 'error', code: `HTTP ${status}`, description: inWords(envelope), details: {} } as const;
      return this.#stray({ kind: 'answer-to-raw', messageId: '', answer, byStatus: true }, place);
    }
    // Another one drops it, and HTTP says that all is well.
    if (text.trim() === '')
      return this.#stray({ kind: 'hung-up-on-raw', why: `HTTP ${status} with an empty body` }, place);
    if (envelope.kind === 'malformed') return this.#stray({ kind: 'malformed', problem: envelope.problem }, place);
    const messageId = envelope.head.relatesTo ?? '';
    const answer: Answer =
      envelope.kind === 'fault' ? errorOf(envelope) : { kind: 'result', payload: envelope.payload };
    this.#headerBreaches(this.#answerBreaches(received), inWords(envelope), 'answer', place);
    this.#stray({ kind: 'answer-to-raw', messageId, answer }, place);
  }

  // ── the peer's requests ───────────────────────────────────────────────────────────────────────────────────────────

  #bind(): void {
    const now = (): number => this.#options.clock.now();
    this.#link.bind({
      opened: (connection) => this.#events.tell((listener) => listener.opened?.({ ...connection, at: now() })),
      exchange: (exchange) => this.#received(exchange),
      closed: (connection) => this.#events.tell((listener) => listener.closed?.({ ...connection, at: now() })),
      turnedAway: (attempt) => this.#events.tell((listener) => listener.turnedAway?.({ ...attempt, at: now() })),
    });
  }

  #received(exchange: SoapExchange): void {
    const { text } = exchange;
    const envelope = this.#read(exchange);
    const place = this.#tapped('received', text, headOf(envelope));
    const peer = this.role === 'station' ? 'csms' : 'station';
    if (envelope.kind !== 'request' || !this.#isOurs(envelope, peer)) {
      this.#stray(strayOf(envelope), place);
      return this.#refuse(exchange, envelope);
    }
    const { version, identity } = this.#options;
    const { action, service, head } = envelope;
    this.#told = head.from ?? this.#told;
    const breaches = requestHeadBreaches(head, { version, service, action, identity });
    this.#headerBreaches([...breaches, ...httpBreaches(version, exchange)], action, 'request', place);
    // Who is not meant must say so (OCPP-S 1.6 §3.3); at an endpoint of several, they are told apart before it comes here.
    if (head.chargeBoxIdentity !== undefined && head.chargeBoxIdentity !== identity)
      return this.#refuse(exchange, envelope, MISTAKEN);
    const call = new ReceivedRequest(envelope, place, exchange, (answer) => this.#answer(exchange, envelope, answer));
    if (this.#events.full) return exchange.respond({ status: 503, text: '' });
    this.#events.tell((listener) => listener.call(call));
  }

  /** Whether a message belongs to this version and to the requests of a party. */
  #isOurs({ version, service }: MessageEnvelope, sender: Role): boolean {
    return version === this.#options.version && service === (sender === 'station' ? 'Cs' : 'Cp');
  }

  #answer(exchange: SoapExchange, { action, head }: MessageEnvelope, answer: Answer): number {
    const { version } = this.#options;
    const peer = this.role === 'station' ? 'csms' : 'station';
    const relatesTo = head.messageId;
    const messageHead = {
      messageType: answer.kind,
      ...(relatesTo === undefined ? {} : { messageId: relatesTo }),
      action,
    };
    if (answer.kind === 'result') {
      const text = writeResponse(version, peer, action, answer.payload, { relatesTo });
      return this.#respond(exchange, { text }, 'response', messageHead);
    }
    const fault = faultFor(answer);
    const text = writeFault(version, peer, fault, { relatesTo });
    return this.#respond(exchange, { text, status: STATUS[fault.code] }, 'fault', messageHead);
  }

  #respond(exchange: SoapExchange, written: OutgoingEnvelope, half: EnvelopeHalf, head: FrameHead): number {
    const answer = this.#rewrite(written, half, exchange);
    if (answer === 'hang up') exchange.hangUp();
    if (typeof answer !== 'object') return this.#frames.next;
    const { frame } = this.#tapped('sent', answer.text, head);
    exchange.respond(answer);
    return frame;
  }

  /** What is no request of this version is answered with a fault at once: nobody above can say anything about it. */
  #refuse(exchange: SoapExchange, envelope: Envelope, because?: SoapFault): void {
    const { version } = this.#options;
    const peer = this.role === 'station' ? 'csms' : 'station';
    const unknown = envelope.kind === 'malformed' && envelope.unknownOperation !== undefined;
    const fault: SoapFault =
      because ??
      (unknown
        ? { code: 'Receiver', subcode: 'NotSupported', reason: 'this operation is not known' }
        : { code: 'Sender', subcode: 'ProtocolError', reason: inWords(envelope) });
    const relatesTo = envelope.head?.messageId;
    const text = writeFault(version, peer, fault, { relatesTo });
    const head = { messageType: 'error', ...(relatesTo === undefined ? {} : { messageId: relatesTo }) } as const;
    this.#respond(exchange, { text, status: exchange.refusal ?? STATUS[fault.code] }, 'fault', head);
  }

  // ── what is told ──────────────────────────────────────────────────────────────────────────────────────────────────

  #headerBreaches(
    breaches: readonly HeaderBreach[],
    action: string,
    half: 'request' | 'answer',
    place: FramePlace,
  ): void {
    for (const breach of breaches) this.#stray({ kind: 'header', half, action, ...breach }, place);
  }

  #stray(stray: StrayBody, place: FramePlace): void {
    this.#events.tell((listener) => listener.stray?.({ ...stray, ...place }));
  }

  #tapped(direction: TappedFrame['direction'], text: string, head: FrameHead): FramePlace {
    const place = { frame: this.#frames.next++, at: this.#options.clock.now() };
    this.#options.tap?.({ index: place.frame, at: place.at, direction, text, ...head });
    return place;
  }
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
