import type { Clock } from '../clock/index.ts';
import type { Answer, Role } from '../protocol/index.ts';
import { binaryFrame, decode, encodeAnswer } from '../wire/index.ts';
import type { Frame, FramedVersion, FrameLimits, MalformedFrame } from '../wire/index.ts';
import { defaultSessionLimits, RateGauge } from './bounds.ts';
import type { SessionLimits } from './bounds.ts';
import type { TextLink } from './link.ts';
import { ListenerQueue } from './listener-queue.ts';
import { OurCalls } from './our-calls.ts';
import type { FramePlace } from './our-calls.ts';
import type { ConnectionSecurity } from './security.ts';
import { ConnectionLost } from './session.ts';
import type {
  CallOptions,
  CallOutcome,
  CloseOptions,
  FrameForm,
  OpenOptions,
  Session,
  SessionListener,
  StrayBody,
  Tap,
  TappedFrame,
} from './session.ts';
import { TheirCalls } from './their-calls.ts';

export interface RpcOptions {
  /** Which party this end plays. */
  readonly role: Role;
  readonly link: TextLink;
  readonly clock: Clock;
  readonly tap?: Tap;
  /**
   * Begins every message id of this end, at most 26 characters. Ids have to be unique over all connections of an identity
   * (OCPP-J 1.6 errata on §4.1.4): two sessions for one identity need different ones. Without it: the clock's time, in base 36.
   */
  readonly idPrefix?: string;
  readonly limits?: Partial<SessionLimits>;
  readonly frameLimits?: FrameLimits;
}

/** RFC 6455 §7.4.1: the peer has broken a rule of ours. */
const POLICY_VIOLATION = 1008;

type FrameHead = Pick<TappedFrame, 'messageType' | 'messageId' | 'action'>;

/**
 * OCPP-J's request-response layer over any transport of text frames. It keeps the order of things and reports what is odd;
 * it answers nothing by itself and judges nothing.
 */
export class RpcSession implements Session {
  readonly role: Role;
  readonly #link: TextLink;
  readonly #clock: Clock;
  readonly #tap: Tap | undefined;
  readonly #limits: SessionLimits;
  readonly #frameLimits: FrameLimits | undefined;
  readonly #ours: OurCalls;
  readonly #theirs: TheirCalls;
  #gauge: RateGauge;
  /** Events of connections have as much room again as frames, so that the `closed` after a breach is never dropped. */
  readonly #events: ListenerQueue;
  #version: FramedVersion = '1.6';
  #frames = 0;

  /** @throws RangeError when `idPrefix` is longer than 26 characters */
  constructor(options: RpcOptions) {
    this.role = options.role;
    this.#link = options.link;
    this.#clock = options.clock;
    this.#tap = options.tap;
    this.#limits = { ...defaultSessionLimits, ...options.limits };
    this.#events = new ListenerQueue(this.#limits.heldEvents, this.#limits.heldEvents);
    this.#frameLimits = options.frameLimits;
    this.#gauge = new RateGauge(this.#limits.framesPerSecond);
    const { rememberedIds } = this.#limits;
    const connected = (): boolean => this.connected;
    this.#ours = new OurCalls({
      idPrefix: options.idPrefix ?? `${options.clock.now().toString(36)}-`,
      rememberedIds,
      connected,
      send: (text, messageId, action) => this.#send(text, { messageType: 'call', messageId, action }),
    });
    this.#theirs = new TheirCalls({
      rememberedIds,
      connected,
      answer: ({ messageId, action }, answer) =>
        this.#send(encodeAnswer(messageId, answer), { messageType: answer.kind, messageId, action }).frame,
    });
    this.#bind();
  }

  get connected(): boolean {
    return this.#link.connected;
  }

  get security(): ConnectionSecurity {
    return this.#link.security;
  }

  call(action: string, payload: unknown, options: CallOptions = {}): Promise<CallOutcome> {
    return this.#ours.call(action, payload, options);
  }

  sendRaw(text: string, form: FrameForm = 'text'): void {
    if (!this.connected) throw new ConnectionLost('no connection is open, the raw frame cannot be sent');
    const frame = decode(text, this.#version, this.#frameLimits);
    if (frame.kind === 'call' || frame.kind === 'malformed') this.#ours.sentRaw(frame);
    if (frame.kind !== 'call' && frame.messageId !== undefined) this.#theirs.answeredRaw(frame.messageId);
    this.#send(
      text,
      this.#head(frame, (id) => this.#theirs.actionOf(id)),
      form,
    );
  }

  ping(data: string): void {
    this.#link.ping?.(data);
  }

  listen(listener: SessionListener): void {
    this.#events.listen(listener);
  }

  open(how: OpenOptions = {}): Promise<void> {
    return this.#link.open(how);
  }

  close(options: CloseOptions = {}): Promise<void> {
    return this.#link.close(options);
  }

  async dispose(): Promise<void> {
    await this.#link.dispose();
    this.#events.clear();
  }

  #bind(): void {
    this.#link.bind({
      opened: (connection, version) => {
        this.#version = version;
        // What an earlier connection was closed for must not close this one.
        this.#gauge = new RateGauge(this.#limits.framesPerSecond);
        const at = this.#clock.now();
        this.#events.tell((listener) => listener.opened?.({ ...connection, at }));
      },
      text: (text) => this.#received(text, decode(text, this.#version, this.#frameLimits)),
      binary: (bytes) => this.#received(shownBytes(bytes), binaryFrame(bytes.length)),
      ping: (data) => {
        const at = this.#clock.now();
        this.#events.tell((listener) => listener.ping?.({ at, data }));
      },
      pong: (data) => {
        const at = this.#clock.now();
        this.#events.tell((listener) => listener.pong?.({ at, data }));
      },
      doubled: () => {
        const at = this.#clock.now();
        this.#events.tell((listener) => listener.doubled?.(at));
      },
      closed: (connection) => {
        const at = this.#clock.now();
        this.#theirs.lost();
        this.#events.tell((listener) => listener.closed?.({ ...connection, at }));
        const reason = connection.reason === '' ? '' : `, ${connection.reason}`;
        this.#ours.lost(`closed by ${closers[connection.by]} (${connection.code}${reason})`);
      },
      turnedAway: (attempt) => {
        const at = this.#clock.now();
        this.#events.tell((listener) => listener.turnedAway?.({ ...attempt, at }));
      },
    });
  }

  // ── frames ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #send(text: string, head: FrameHead, form: FrameForm = 'text'): FramePlace {
    const place = this.#tapped('sent', text, head);
    this.#link.send(text, form);
    return place;
  }

  #received(text: string, frame: Frame): void {
    const place = this.#tapped(
      'received',
      text,
      this.#head(frame, (id) => this.#ours.actionOf(id)),
    );
    if (!this.#gauge.allows(place.at)) {
      return this.#breach(`the peer sent more than ${this.#limits.framesPerSecond} messages within one second`);
    }
    if (frame.kind === 'malformed') return this.#stray(malformed(frame), place);
    for (const text of frame.remarks) this.#stray({ kind: 'remark', messageId: frame.messageId, text }, place);
    if (frame.kind === 'call') return this.#receivedCall(frame, text, place);
    const stray = this.#ours.answered(frame.messageId, answerOf(frame), place);
    if (stray !== undefined) this.#stray(stray, place);
  }

  #receivedCall({ messageId, action, payload }: Frame & { kind: 'call' }, text: string, place: FramePlace): void {
    const { call, strays } = this.#theirs.arrived({ messageId, action, payload }, text, place);
    for (const stray of strays) this.#stray(stray, place);
    if (this.#theirs.unanswered > this.#limits.unansweredCalls) {
      return this.#breach(`more than ${this.#limits.unansweredCalls} requests of the peer are unanswered`);
    }
    this.#tellOfFrame((listener) => listener.call(call));
  }

  #stray(stray: StrayBody, place: FramePlace): void {
    this.#tellOfFrame((listener) => listener.stray?.({ ...stray, ...place }));
  }

  #tapped(direction: TappedFrame['direction'], text: string, head: FrameHead): FramePlace {
    const place = { frame: this.#frames++, at: this.#clock.now() };
    this.#tap?.({ index: place.frame, at: place.at, direction, text, ...head });
    return place;
  }

  /** @param actionOf finds the action of the CALL that an answer belongs to */
  #head(frame: Frame, actionOf: (messageId: string) => string | undefined): FrameHead {
    const { kind, messageId } = frame;
    const action = 'action' in frame ? frame.action : messageId === undefined ? undefined : actionOf(messageId);
    return {
      messageType: kind,
      ...(messageId === undefined ? {} : { messageId }),
      ...(action === undefined ? {} : { action }),
    };
  }

  #breach(reason: string): void {
    this.#link.breach(POLICY_VIOLATION, reason);
  }

  // ── events ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #tellOfFrame(event: (listener: SessionListener) => void): void {
    if (this.#events.full) {
      return this.#breach(
        `the peer sent more than ${this.#limits.heldEvents} messages before the test began to listen`,
      );
    }
    this.#events.tell(event);
  }
}

const closers = { us: 'us', peer: 'the peer', breach: 'us because of what the peer sent' } as const;

function answerOf(frame: Frame & { kind: 'result' | 'error' }): Answer {
  if (frame.kind === 'result') return { kind: 'result', payload: frame.payload };
  return { kind: 'error', code: frame.code, description: frame.description, details: frame.details };
}

function malformed(frame: MalformedFrame): StrayBody {
  const { kind, problem, messageId, messageType, action } = frame;
  return {
    kind,
    problem,
    ...(messageId === undefined ? {} : { messageId }),
    ...(messageType === undefined ? {} : { messageType }),
    ...(action === undefined ? {} : { action }),
  };
}

const SHOWN_BYTES = 64;

/** A binary message as the trace shows it. */
function shownBytes(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, SHOWN_BYTES)).toString('hex');
  return `(binary message of ${bytes.length} bytes: ${start}${bytes.length > SHOWN_BYTES ? '…' : ''})`;
}
