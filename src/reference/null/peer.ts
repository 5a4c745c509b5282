import type { Clock } from '../../clock/index.ts';
import type { Answer, TypedVersion } from '../../protocol/index.ts';
import type { IncomingCall, Session, Stray } from '../../session/index.ts';
import type { OperatorAction, OperatorOutcome } from '../../sut/index.ts';

/** The peers that do nothing right: whatever passes against one of them was not tested. */
export type NullKind = 'mute' | 'echo' | 'call-errors' | 'empty-answers' | 'canned' | 'random';

/** Every null peer, with what it does. */
export const nullKinds: Readonly<Record<NullKind, string>> = {
  mute: 'says nothing',
  echo: 'sends every message back as it came',
  'call-errors': 'answers every CALL with a CALLERROR',
  'empty-answers': 'answers every CALL with {}',
  canned: 'answers each action from a fixed table and sends fixed messages, without any memory',
  random: 'answers and sends random messages that follow their schemas',
};

export interface NullPeerOptions {
  readonly session: Session;
  readonly clock: Clock;
  readonly version: TypedVersion;
  /** Where the random numbers begin. Default 1. */
  readonly seed?: number;
}

/** A peer that does nothing right. */
export interface NullPeer {
  /** A station connects, and comes back when it is cut off; a CSMS lets stations in. */
  start(): void;
  /** Says that everything is done. */
  perform(action: OperatorAction): Promise<OperatorOutcome>;
  /** Ends all it does; the session stays the caller's to dispose of. */
  stop(): Promise<void>;
}

/** What a null peer does about what happens to it. */
export interface Manner {
  /** The answer to a CALL; undefined leaves it unanswered. */
  answer(call: IncomingCall): Answer | undefined;
  stray?(stray: Stray): void;
  connected?(): void;
  perform?(action: OperatorAction): void;
}

/** How a null peer acts on its own. */
export interface Mouth {
  readonly clock: Clock;
  /** Sends a CALL and does not care what becomes of it. */
  readonly send: (action: string, payload: unknown) => void;
  readonly sendRaw: (frame: string) => void;
  /** Runs `work` after that many seconds, unless the peer is stopped. */
  readonly later: (seconds: number, work: () => void) => void;
}

const SECOND = 1000;
/** How long it waits for an answer, and before it connects again. */
const PATIENCE = 30 * SECOND;
const RECONNECT = 5;

/** A null peer with the given manner. */
export function nullPeer({ session, clock }: NullPeerOptions, mannerOf: (mouth: Mouth) => Manner): NullPeer {
  const cancels = new Set<() => void>();
  let stopped = false;

  function after(ms: number, work: () => void): () => void {
    const cancel = clock.after(ms, () => {
      cancels.delete(cancel);
      work();
    });
    cancels.add(cancel);
    return () => {
      cancels.delete(cancel);
      cancel();
    };
  }

  const mouth: Mouth = {
    clock,
    send(action, payload) {
      if (stopped || !session.connected) return;
      const patience = new AbortController();
      const calm = after(PATIENCE, () => patience.abort(new Error('no answer in time')));
      session.call(action, payload, { signal: patience.signal }).then(calm, calm);
    },
    sendRaw: (frame) => (session.connected && !stopped ? session.sendRaw(frame) : undefined),
    later: (seconds, work) => void after(seconds * SECOND, work),
  };
  const manner = mannerOf(mouth);

  const connect = (): void => void session.open().catch(reconnect);
  const reconnect = (): void => {
    if (session.role === 'station' && !stopped) mouth.later(RECONNECT, connect);
  };

  session.listen({
    opened: () => manner.connected?.(),
    closed: reconnect,
    stray: (stray) => manner.stray?.(stray),
    call(call) {
      const answer = stopped ? undefined : manner.answer(call);
      if (answer) call.reply(answer);
    },
  });

  return {
    start: connect,
    perform(action) {
      manner.perform?.(action);
      return Promise.resolve({ outcome: 'done' });
    },
    async stop() {
      stopped = true;
      for (const cancel of cancels) cancel();
      cancels.clear();
      if (session.connected) await session.close();
    },
  };
}
