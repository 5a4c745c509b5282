import type { Manner, Mouth } from './peer.ts';

/** Says nothing. */
export function mute(): Manner {
  return { answer: () => undefined };
}

/** Sends every message back as it came. */
export function echo({ sendRaw }: Mouth): Manner {
  return {
    answer({ messageId, action, payload }) {
      sendRaw(JSON.stringify([2, messageId, action, payload]));
      return undefined;
    },
    stray(stray) {
      if (!('answer' in stray)) return;
      const { messageId, answer } = stray;
      if (answer.kind === 'result') sendRaw(JSON.stringify([3, messageId, answer.payload]));
      else sendRaw(JSON.stringify([4, messageId, answer.code, answer.description, answer.details]));
    },
  };
}

/** Answers every CALL with a CALLERROR. */
export function callErrors(): Manner {
  return { answer: () => ({ kind: 'error', code: 'InternalError', description: 'not today', details: {} }) };
}

/** Answers every CALL with `{}`. */
export function emptyAnswers(): Manner {
  return { answer: () => ({ kind: 'result', payload: {} }) };
}
