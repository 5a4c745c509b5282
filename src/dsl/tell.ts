import { ConnectionLost, type CallOutcome } from '../session/session.ts';
import type { Finding } from '../verdict/index.ts';
import type { Conversation } from './conversation.ts';

/** A fence of the tool that nobody answered, although the connection is there: no step speaks of it, and it is owed all the same. */
export function unanswered(talk: Conversation, action: string, clause: string): Finding {
  const { patience } = talk.options.timing;
  return {
    level: 'should',
    step: '',
    subject: `${talk.sutName} should answer ${action}`,
    details: [{ what: 'answer', expected: `${action}.conf within ${patience} s`, received: talk.noAnswer }],
    requirements: [clause],
  };
}

/**
 * A CALL of housekeeping, which no row of the document speaks of: whatever comes of it, the case goes on.
 * @returns undefined when nothing came within the patience of the run, or the connection was lost
 * @throws what the case was interrupted with meanwhile
 */
export async function tell(talk: Conversation, action: string, payload: object): Promise<CallOutcome | undefined> {
  const patience = new AbortController();
  const cancel = talk.clock.after(talk.options.timing.patience * 1000, () =>
    patience.abort(new ConnectionLost('no answer in time')),
  );
  try {
    return await talk.options.session.call(action, payload, {
      signal: AbortSignal.any([patience.signal, talk.over]),
    });
  } catch (error) {
    talk.over.throwIfAborted();
    if (error instanceof ConnectionLost) return undefined;
    throw error;
  } finally {
    cancel();
  }
}
