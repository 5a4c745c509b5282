import { sleep, timestamp, type Clock } from '../../clock/index.ts';
import type { Answer } from '../../protocol/index.ts';
import type { CallOutcome, IncomingCall, Session } from '../../session/index.ts';

/** What the peer answers: a payload, a whole answer, or undefined for silence. */
type Reaction = (payload: Readonly<Record<string, unknown>>, call: IncomingCall) => Answer | undefined;

/** The other party of a test: it sends what its script says, and answers as it was told. */
export class ScriptedPeer {
  readonly session: Session;
  readonly clock: Clock;
  /** Requests that reached it, in order. */
  readonly heard: { readonly action: string; readonly payload: unknown }[] = [];
  readonly #reactions = new Map<string, Reaction>();

  constructor(session: Session, clock: Clock) {
    this.session = session;
    this.clock = clock;
    session.listen({
      call: (call) => {
        this.heard.push({ action: call.action, payload: call.payload });
        const react = this.#reactions.get(call.action) ?? (() => result({}));
        const answer = react(call.payload as Readonly<Record<string, unknown>>, call);
        if (answer) call.reply(answer);
      },
    });
  }

  /** From now on this action is answered like that; an empty CALLRESULT is the answer to everything else. */
  on(action: string, react: Reaction): this {
    this.#reactions.set(action, react);
    return this;
  }

  /** Sends a request and waits for the answer. */
  send(action: string, payload: object = {}): Promise<CallOutcome> {
    return this.session.call(action, payload);
  }

  /** Sends a request whose answer nobody waits for; several may be open at once. */
  fling(action: string, payload: object = {}): void {
    this.session.call(action, payload, { outOfTurn: true }).catch(() => undefined);
  }

  /** A valid StatusNotification. */
  reports(connectorId: number, status: string, more: object = {}): Promise<CallOutcome> {
    return this.send('StatusNotification', { connectorId, status, errorCode: 'NoError', ...more });
  }

  waits(seconds: number): Promise<void> {
    return sleep(this.clock, seconds * 1000);
  }

  /** Now, as OCPP writes it. */
  now(): string {
    return timestamp(this.clock);
  }
}

/** A CALLRESULT. */
export function result(payload: unknown): Answer {
  return { kind: 'result', payload };
}

/** A CALLERROR. */
export function refusal(code: string, description = ''): Answer {
  return { kind: 'error', code, description, details: {} };
}
