import type { Arrival } from '../dsl/arrival.ts';
import type { Care } from '../dsl/kit.ts';
import type { CallOutcome, IncomingCall, Session } from '../session/session.ts';

/** Hears of each request that was answered. */
type Told = (action: string, payload: unknown, outcome: CallOutcome) => void;

/** The same session, with an ear on what it is answered. */
export function watched(session: Session, told: Told): Session {
  return Object.create(session, {
    connected: { get: () => session.connected },
    security: { get: () => session.security },
    peerAddress: { get: () => session.peerAddress },
    endpoint: { get: () => session.endpoint },
    call: {
      value: async (...args: Parameters<Session['call']>) => {
        const outcome = await session.call(...args);
        told(args[0], args[1], outcome);
        return outcome;
      },
    },
    open: { value: (...args: Parameters<Session['open']>) => session.open(...args) },
    close: { value: (...args: Parameters<Session['close']>) => session.close(...args) },
    envelope: { value: session.envelope?.bind(session) },
    rewrites: { value: session.rewrites?.bind(session) },
    listensAt: { value: session.listensAt?.bind(session) },
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
