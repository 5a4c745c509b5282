import type { Answer, SchemaBreach } from '../../../protocol/index.ts';
import type { Received, ReceivedRequest, ReceivedResponse, Sent, SentRequest } from '../messages.ts';

/** A behaviour of a bad product. Without hooks it is a decision inside: the code there asks whether it is switched on. */
export interface Fault {
  /** One line: what the charge point does wrong. */
  readonly does: string;
  /** Reports of this behaviour from the field: ids of the list of field faults. */
  readonly field: readonly string[];
  /** The only wire on which it is wrong; any unless given. */
  readonly over?: 'json' | 'soap';
  readonly requests?: readonly RequestHook[];
  readonly answers?: readonly AnswerHook[];
}

export type FaultTable = Readonly<Record<string, Fault>>;

/** Faults that are there over JSON alone: they need frames, the WebSocket, or what the security whitepaper adds; OCPP-S has none of it. */
export function overJson<K extends string>(faults: Readonly<Record<K, Fault>>): Readonly<Record<K, Fault>> {
  const marked = Object.entries<Fault>(faults).map(([name, fault]) => [name, { ...fault, over: 'json' }]);
  return Object.fromEntries(marked) as Record<K, Fault>;
}

/** What a hook may look at beside the message. */
export interface Scene {
  /** Counts the messages of this action since power-up, from 1. */
  readonly nth: number;
  readonly connectors: number;
  /** Counts the transactions since power-up that were begun so far. */
  readonly transactions: number;
  /** Counts how often the charge point was switched on, from 1. */
  readonly boots: number;
  /** The present time, as the charge point writes it. */
  readonly stamp: () => string;
}

/** A request on its way out; hooks change it. */
export interface Sending {
  payload: unknown;
  dropped: boolean;
  delaySeconds: number;
  times: number;
  messageId: string | undefined;
  /** The text to send in place of a well-formed frame; nobody waits for an answer then. */
  frame: ((messageId: string, payload: unknown) => string) | undefined;
  /** Sent before and after it, as CALLs of their own. */
  readonly before: Extra[];
  readonly after: Extra[];
  /** Sent while it is still open. */
  readonly meanwhile: Extra[];
}

export interface Extra {
  readonly action: Sent;
  readonly payload: unknown;
}

export interface RequestHook {
  readonly action: Sent | 'any';
  apply(sending: Sending, scene: Scene): void;
}

/** What a faulty charge point does about a request that breaks its schema. */
export type Mishandling = Answer | 'silence' | 'hang-up';

export interface AnswerHook {
  readonly action: string;
  /** Answers without doing anything; `silence` does not even answer. Undefined: goes on as usual. */
  instead?(request: unknown, scene: Scene): Answer | 'silence' | undefined;
  /** Mishandles a request that breaks its schema. Undefined: refuses it as it should. */
  onBreach?(breach: SchemaBreach): Mishandling | undefined;
  /** Alters the answer to be given. */
  change?(answer: Answer, request: unknown, scene: Scene): Answer;
  /** The text to send in place of a well-formed frame. */
  readonly frame?: (messageId: string, answer: Answer) => string;
}

type When<P> = (request: P, scene: Scene) => boolean;

// ── requests ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Does anything to the requests of an action under a condition. */
export function on<A extends Sent>(
  action: A,
  act: (sending: Sending, request: SentRequest<A>, scene: Scene) => void,
  when: When<SentRequest<A>> = () => true,
): RequestHook {
  return {
    action,
    apply(sending, scene) {
      const request = sending.payload as SentRequest<A>;
      if (when(request, scene)) act(sending, request, scene);
    },
  };
}

/** Does not send it, and believes that it did. */
export function drops<A extends Sent>(action: A, when?: When<SentRequest<A>>): RequestHook {
  return on(action, (sending) => void (sending.dropped = true), when);
}

/** Sends something else; `change` may return anything, also what breaks the schema. */
export function alters<A extends Sent>(
  action: A,
  change: (request: SentRequest<A>, scene: Scene) => unknown,
  when?: When<SentRequest<A>>,
): RequestHook {
  return on(action, (sending, request, scene) => void (sending.payload = change(request, scene)), when);
}

/** Sends it once more. */
export function repeats<A extends Sent>(action: A, when?: When<SentRequest<A>>): RequestHook {
  return on(action, (sending) => void (sending.times = 2), when);
}

/** Sends it so many seconds late. */
export function delays<A extends Sent>(action: A, seconds: number, when?: When<SentRequest<A>>): RequestHook {
  return on(action, (sending) => void (sending.delaySeconds = seconds), when);
}

/** Sends another message before it. */
export function precedes<A extends Sent>(
  action: A,
  by: Sent,
  payload: (request: SentRequest<A>, scene: Scene) => unknown,
  when?: When<SentRequest<A>>,
): RequestHook {
  return on(
    action,
    (sending, request, scene) => void sending.before.push({ action: by, payload: payload(request, scene) }),
    when,
  );
}

/** Sends another message after it. */
export function follows<A extends Sent>(
  action: A,
  by: Sent,
  payload: (request: SentRequest<A>, scene: Scene) => unknown,
  when?: When<SentRequest<A>>,
): RequestHook {
  return on(
    action,
    (sending, request, scene) => void sending.after.push({ action: by, payload: payload(request, scene) }),
    when,
  );
}

/** Sends this text in place of the frame. */
export function framesAs<A extends Sent>(
  action: A,
  frame: (messageId: string, payload: unknown) => string,
  when?: When<SentRequest<A>>,
): RequestHook {
  return on(action, (sending) => void (sending.frame = frame), when);
}

// ── answers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Does what it should and gives another answer. */
export function answers<A extends Received>(
  action: A,
  change: (answer: ReceivedResponse<A>, request: ReceivedRequest<A>, scene: Scene) => unknown,
  when: When<ReceivedRequest<A>> = () => true,
): AnswerHook {
  return {
    action,
    change(answer, request, scene) {
      const asked = request as ReceivedRequest<A>;
      if (answer.kind === 'error' || !when(asked, scene)) return answer;
      return { kind: 'result', payload: change(answer.payload as ReceivedResponse<A>, asked, scene) };
    },
  };
}

/** Gives that answer and does nothing. */
export function pretends<A extends Received>(
  action: A,
  payload: (request: ReceivedRequest<A>, scene: Scene) => unknown,
  when: When<ReceivedRequest<A>> = () => true,
): AnswerHook {
  return {
    action,
    instead(request, scene) {
      const asked = request as ReceivedRequest<A>;
      return when(asked, scene) ? { kind: 'result', payload: payload(asked, scene) } : undefined;
    },
  };
}

/** Answers by a CALLERROR and does nothing. */
export function refuses(action: Received, code: string): AnswerHook {
  return { action, instead: () => ({ kind: 'error', code, description: 'not now', details: {} }) };
}

/** Neither does anything nor answers. */
export function ignores(action: Received | 'any'): AnswerHook {
  return { action, instead: () => 'silence' };
}

/** Does what it should and sends this text in place of the answer. */
export function answersInFrame(
  action: Received | 'any',
  frame: (messageId: string, answer: Answer) => string,
): AnswerHook {
  return { action, frame };
}
