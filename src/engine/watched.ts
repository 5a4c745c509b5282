import type { Arrival } from '../dsl/arrival.ts';
import type { Care } from '../dsl/kit.ts';
import type { CallOutcome, IncomingCall, Session } from '../session/session.ts';

/** Who wants to know what a case does with a session. */
export interface Watch {
  /** A request of the case was answered. */
  told(action: string, payload: unknown, outcome: CallOutcome): void;
  /** The session of another charge point at the same address. */
  neighbour(identity: string): Session;
}

/** The same session, watched. */
export function watched(session: Session, watch: Watch): Session {
  return Object.create(session, {
    connected: { get: () => session.connected },
    security: { get: () => session.security },
    peerAddress: { get: () => session.peerAddress },
    endpoint: { get: () => session.endpoint },
    call: {
      value: async (...args: Parameters<Session['call']>) => {
        const outcome = await session.call(...args);
        watch.told(args[0], args[1], outcome);
        return outcome;
      },
    },
    open: { value: (...args: Parameters<Session['open']>) => session.open(...args) },
    close: { value: (...args: Parameters<Session['close']>) => session.close(...args) },
    envelope: { value: session.envelope?.bind(session) },
    rewrites: { value: session.rewrites?.bind(session) },
    listensAt: { value: session.listensAt?.bind(session) },
    neighbour: { value: session.neighbour && ((identity: string) => watch.neighbour(identity)) },
    sendRaw: { value: (...args: Parameters<Session['sendRaw']>) => session.sendRaw(...args) },
    ping: { value: session.ping && ((data: string) => session.ping?.(data)) },
  }) as Session;
}

/** The same CALL, with an ear on what it is answered. */
export function remembering(call: IncomingCall, care: Care, arrival: () => Arrival): IncomingCall {
  return {
    messageId: call.messageId,
    action: call.action,
    payload: call.payload,
    at: call.at,
    frame: call.frame,
    get open() {
      return call.open;
    },
    reply(answer) {
      // Remembered first: the answer may bring the next message about at once.
      if (answer.kind === 'result') care.answered(arrival(), answer.payload);
      return call.reply(answer);
    },
  };
}
