import type { AuthorizationStatus } from '../id-tags.ts';
import type { Hooks, Incoming, Outgoing, OutgoingScene, Reaction } from './hooks.ts';

type Fields = Record<string, unknown>;
type When = (incoming: Incoming) => boolean;

const always: When = () => true;

/** Changes the payload of the answers to an action; other answers, and refusals, stay as they are. */
export function answering(
  action: string,
  change: (payload: Fields, incoming: Incoming) => unknown,
  when = always,
): Hooks {
  return reacting(action, when, (reaction, incoming) =>
    reaction.kind === 'result' ? { kind: 'result', payload: change(reaction.payload as Fields, incoming) } : reaction,
  );
}

/** Leaves an action without an answer. */
export function silentOn(action: string, when = always): Hooks {
  return reacting(action, when, () => ({ kind: 'silence' }));
}

/** Answers an action with a CALLERROR. */
export function refusing(action: string, code: string, when = always): Hooks {
  return reacting(action, when, () => ({ kind: 'error', code, description: '', details: {} }));
}

/** Answers an action that many seconds late. */
export function lateOn(action: string, seconds: number): Hooks {
  return reacting(action, always, (reaction) =>
    reaction.kind === 'result' || reaction.kind === 'error' ? { kind: 'late', seconds, answer: reaction } : reaction,
  );
}

/** Replaces the reaction to an action. */
export function reacting(
  action: string,
  when: When,
  change: (reaction: Reaction, incoming: Incoming) => Reaction,
): Hooks {
  return {
    answer: (reaction, incoming) =>
      incoming.action === action && when(incoming) ? change(reaction, incoming) : reaction,
  };
}

/** Tells another status about id tags, wherever a tag is judged or only on the given actions. */
export function judging(
  verdict: (status: AuthorizationStatus, incoming: Incoming | undefined) => AuthorizationStatus,
  ...actions: readonly string[]
): Hooks {
  return {
    authorization: (info, { action, incoming }) =>
      actions.length > 0 && !actions.includes(action) ? info : { ...info, status: verdict(info.status, incoming) },
  };
}

/** Changes the payload of an outgoing request. */
export function sending(action: string, change: (payload: Fields, scene: OutgoingScene) => Fields): Hooks {
  return requesting(action, (request, scene) => [{ ...request, payload: change(request.payload, scene) }]);
}

/** Replaces an outgoing request: by none, by another, by several. */
export function requesting(
  action: string,
  change: (request: Outgoing, scene: OutgoingScene) => readonly Outgoing[],
): Hooks {
  return { request: (request, scene) => (request.action === action ? change(request, scene) : [request]) };
}

/** A payload without some of its fields. */
export function without(payload: Fields, ...fields: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(payload).filter(([field]) => !fields.includes(field)));
}

/** Whether the timestamp that a message carries lies more than that many seconds in the past. */
export function olderThan(seconds: number): When {
  return ({ payload, now }) => now - Date.parse(String(payload['timestamp'])) > seconds * 1000;
}

/** Whether a field of the message has this value. */
export function having(field: string, value: unknown): When {
  return ({ payload }) => payload[field] === value;
}
