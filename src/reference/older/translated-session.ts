import type { Answer } from '../../protocol/index.ts';
import type {
  CallOptions,
  CallOutcome,
  CloseOptions,
  ConnectionSecurity,
  IncomingCall,
  OpenOptions,
  Session,
  SessionListener,
} from '../../session/index.ts';
import type { Fields, Translation } from './translation.ts';

/** A session that is spoken over in an older version, by a peer that thinks in 1.6. */
export class TranslatedSession implements Session {
  readonly #session: Session;
  readonly #words: Translation;

  constructor(session: Session, words: Translation) {
    this.#session = session;
    this.#words = words;
  }

  get role(): Session['role'] {
    return this.#session.role;
  }

  get connected(): boolean {
    return this.#session.connected;
  }

  get security(): ConnectionSecurity {
    return this.#session.security;
  }

  async call(action: string, payload: unknown, options?: CallOptions): Promise<CallOutcome> {
    const words = isFields(payload) ? this.#words.request(action, payload) : payload;
    if (words === undefined) return nothingSent;
    const outcome = await this.#session.call(action, words, options);
    return { ...outcome, answer: translated(outcome.answer, (answer) => this.#words.response(action, answer)) };
  }

  sendRaw(text: string): void {
    this.#session.sendRaw(text);
  }

  rewrites(...how: Parameters<NonNullable<Session['rewrites']>>): void {
    this.#session.rewrites?.(...how);
  }

  listensAt(place: 'home' | 'elsewhere'): void {
    this.#session.listensAt?.(place);
  }

  listen(listener: SessionListener): void {
    const words = this.#words;
    this.#session.listen({
      opened: (connection) => listener.opened?.(connection),
      closed: (connection) => listener.closed?.(connection),
      turnedAway: (attempt) => listener.turnedAway?.(attempt),
      stray: (stray) => listener.stray?.(stray),
      call: (call) => {
        const payload = isFields(call.payload) ? words.received(call.action, call.payload) : call.payload;
        if (payload === undefined) call.reply(NOTHING);
        else listener.call(new TranslatedCall(call, payload, words));
      },
    });
  }

  open(how?: OpenOptions): Promise<void> {
    return this.#session.open(how);
  }

  close(options?: CloseOptions): Promise<void> {
    return this.#session.close(options);
  }

  dispose(): Promise<void> {
    return this.#session.dispose();
  }
}

/** A request in the words of 1.6, answered in those of the version that it came in. */
class TranslatedCall implements IncomingCall {
  readonly messageId: string;
  readonly action: string;
  readonly payload: unknown;
  readonly at: number;
  readonly frame: number;
  readonly #call: IncomingCall;
  readonly #words: Translation;

  constructor(call: IncomingCall, payload: unknown, words: Translation) {
    const { messageId, action, at, frame } = call;
    this.messageId = messageId;
    this.action = action;
    this.payload = payload;
    this.at = at;
    this.frame = frame;
    this.#call = call;
    this.#words = words;
  }

  get open(): boolean {
    return this.#call.open;
  }

  get breaches(): NonNullable<IncomingCall['breaches']> {
    return this.#call.breaches ?? [];
  }

  reply(answer: Answer): number | undefined {
    return this.#call.reply(translated(answer, (payload) => this.#words.answer(this.action, payload)));
  }
}

const NOTHING: Answer = { kind: 'result', payload: {} };

/** What the peer takes for the answer to a message that the older version has no word for. */
const nothingSent: CallOutcome = {
  answer: NOTHING,
  sentAt: 0,
  answeredAt: 0,
  requestFrame: -1,
  answerFrame: -1,
};

function translated(answer: Answer, words: (payload: Fields) => Fields): Answer {
  if (answer.kind !== 'result' || !isFields(answer.payload)) return answer;
  return { kind: 'result', payload: words(answer.payload) };
}

function isFields(payload: unknown): payload is Fields {
  return payload !== null && typeof payload === 'object' && !Array.isArray(payload);
}
