import { protocolOf } from '../../../protocol/index.ts';
import type { Stray } from '../../../session/index.ts';
import { encodeAnswer } from '../../../wire/index.ts';
import type { StationRecord } from '../stations.ts';
import { overJson } from './hooks.ts';
import type { Controls, Fault, Incoming, Reaction } from './hooks.ts';

const protocol = protocolOf('1.6');

type OfKind<K extends Stray['kind']> = Extract<Stray, { readonly kind: K }>;

/** Does something about frames that cannot be read, in place of what is right. */
function onMalformed(
  act: (stray: OfKind<'malformed'>, controls: Controls) => void,
  which: (stray: OfKind<'malformed'>) => boolean = () => true,
): Pick<Fault, 'strayed'> {
  return {
    strayed(stray, controls) {
      if (stray.kind !== 'malformed' || !which(stray)) return false;
      act(stray, controls);
      return true;
    },
  };
}

const unknownType = ({ problem }: OfKind<'malformed'>): boolean => problem.code === 'unknown-type';

/** Does something about answers that nobody waits for. */
function onStranger(act: (messageId: string, controls: Controls) => void): Pick<Fault, 'strayed'> {
  return {
    strayed(stray, controls) {
      if (stray.kind !== 'answer-to-nobody' && stray.kind !== 'second-answer' && stray.kind !== 'late-answer')
        return false;
      act(stray.messageId, controls);
      return true;
    },
  };
}

/** Answers a charge point no more, once that has happened. */
function deafOnce(happens: (deafen: (station: StationRecord) => void) => Pick<Fault, 'strayed' | 'answered'>) {
  const deafened = new WeakSet<StationRecord>();
  return {
    ...happens((station) => void deafened.add(station)),
    answer: (reaction: Reaction, { station }: Incoming): Reaction =>
      deafened.has(station) ? { kind: 'silence' } : reaction,
  };
}

/** Does not answer some CALLs. */
function silentWhen(when: (reaction: Reaction, incoming: Incoming) => boolean): Pick<Fault, 'answer'> {
  return { answer: (reaction, incoming) => (when(reaction, incoming) ? { kind: 'silence' } : reaction) };
}

/** Remembers something of the CALLs of each charge point. */
function remembering(
  seenBefore: (memory: Set<string>, incoming: Incoming) => boolean,
): (incoming: Incoming) => boolean {
  const memories = new WeakMap<StationRecord, Set<string>>();
  return (incoming) => {
    const memory = memories.get(incoming.station) ?? new Set();
    memories.set(incoming.station, memory);
    return seenBefore(memory, incoming);
  };
}

const usedBefore = remembering((ids, { messageId }) => ids.has(messageId) || !ids.add(messageId));
/** What was sent together arrives together. */
const hurried = remembering((just, { messageId }) => {
  const others = just.size > 0;
  just.add(messageId);
  queueMicrotask(() => just.delete(messageId));
  return others;
});

const nobodyAsked = (messageId: string): string =>
  encodeAnswer(messageId, {
    kind: 'error',
    code: 'GenericError',
    description: 'nobody has asked for that',
    details: {},
  });

const nullPayloads = new WeakMap<StationRecord, string>();

/** What goes wrong when a charge point sends what is no message, or at the wrong time (OCPP-J 1.6 §4). */
export const provokedFaults = {
  ...overJson({
    'agrees-to-any-subprotocol': {
      does: 'agrees to the first subprotocol that is offered, whatever it is',
      field: ['F287'],
      agreement: ([first]) => first,
    },
    'agrees-to-single-subprotocol-only': {
      does: 'agrees to no subprotocol when several are offered',
      field: ['F287'],
      agreement: (offered) => (offered.length === 1 ? offered[0] : undefined),
    },
    'unknown-subprotocol-refused': {
      does: 'refuses a connection with HTTP 400 when it knows none of the subprotocols that are offered',
      field: ['F279'],
      agreement: (offered) => (offered.includes('ocpp1.6') ? 'ocpp1.6' : 400),
    },
    'agrees-to-unoffered-subprotocol': {
      does: 'says ocpp1.6 whatever subprotocols are offered',
      field: ['F287'],
      agreement: () => 'ocpp1.6',
    },
    'broken-calls-accepted': {
      does: 'answers frames that cannot be read as if they were CALLs',
      field: ['F023'],
      ...onMalformed(({ messageId = '-1' }, { sendRaw }) =>
        sendRaw(encodeAnswer(messageId, { kind: 'result', payload: {} })),
      ),
    },
    'broken-calls-unanswered': {
      does: 'leaves a CALL unanswered whose frame is broken, though its message id can be read',
      field: [],
      ...onMalformed(() => undefined),
    },
    'closes-on-broken-frame': {
      does: 'closes the connection when a frame arrives that it cannot read',
      field: [],
      ...onMalformed((_, { close }) => close()),
    },
    'closes-on-unknown-type': {
      does: 'closes the connection when a message of an unknown type arrives',
      field: ['F373'],
      ...onMalformed((_, { close }) => close(), unknownType),
    },
    'unknown-type-refused': {
      does: 'answers a message of an unknown type with a CALLERROR',
      field: ['F373'],
      ...onMalformed(({ messageId = '-1' }, { sendRaw }) => sendRaw(nobodyAsked(messageId)), unknownType),
    },
    'deaf-after-broken-frame': {
      does: 'answers a charge point no more that has sent a frame that it cannot read',
      field: ['F220'],
      ...deafOnce((deafen) => onMalformed((_, { station }) => deafen(station))),
    },
  }),
  'deaf-after-call-error': {
    does: 'answers a charge point no more that has answered with a CALLERROR',
    field: ['F220'],
    ...deafOnce((deafen) => ({
      answered: ({ answer }, { station }) => (answer.kind === 'error' ? deafen(station) : undefined),
    })),
  },
  ...overJson({
    'deaf-after-stranger': {
      does: 'answers a charge point no more that has sent an answer that nobody waits for',
      field: ['F220'],
      ...deafOnce((deafen) => onStranger((_, { station }) => deafen(station))),
    },
    'strangers-refused': {
      does: 'sends a CALLERROR when an answer arrives that it does not wait for',
      field: ['F221'],
      ...onStranger((messageId, { sendRaw }) => sendRaw(nobodyAsked(messageId))),
    },
    'unknown-action-unanswered': {
      does: 'leaves CALLs of actions unanswered that do not exist',
      field: ['F289'],
      ...silentWhen((reaction) => reaction.kind === 'error' && reaction.code === 'NotImplemented'),
    },
    'unknown-action-not-supported': {
      does: 'says NotSupported of actions that do not exist',
      field: [],
      answer: (reaction) =>
        reaction.kind === 'error' && reaction.code === 'NotImplemented'
          ? { ...reaction, code: 'NotSupported' }
          : reaction,
    },
  }),
  'unsupported-action-unanswered': {
    does: 'leaves CALLs of actions unanswered that it does not support',
    field: ['F289'],
    ...silentWhen((reaction) => reaction.kind === 'error' && reaction.code === 'NotSupported'),
  },
  'unregistered-unanswered': {
    does: 'leaves CALLs unanswered that come before the charge point is accepted',
    field: [],
    ...silentWhen((reaction) => reaction.kind === 'error' && reaction.code === 'SecurityError'),
  },
  ...overJson({
    'foreign-action-accepted': {
      does: 'answers actions that only a central system sends with {}',
      field: [],
      answer: (reaction) =>
        reaction.kind === 'error' && reaction.code === 'NotSupported' ? { kind: 'result', payload: {} } : reaction,
    },
  }),
  'invalid-calls-unanswered': {
    does: 'leaves CALLs unanswered that break their schema',
    field: [],
    ...silentWhen(
      (reaction, { action, payload }) =>
        reaction.kind === 'error' && protocol.knows(action) && protocol.validate(action, 'request', payload).length > 0,
    ),
  },
  'refuses-and-starts': {
    does: 'refuses a StartTransaction that breaks its schema, and begins the transaction all the same',
    field: [],
    answer(reaction, { action, identity, payload, transactions }) {
      const { connectorId, idTag } = payload;
      if (action === 'StartTransaction' && reaction.kind === 'error')
        transactions.open(
          identity,
          987_654,
          { connectorId: Number(connectorId), idTag: String(idTag), meterStart: 0, timestamp: '' },
          true,
        );
      return reaction;
    },
  },
  ...overJson({
    'null-payload-refused': {
      does: 'refuses CALLs whose payload is null in place of {}',
      field: [],
      strayed(stray, { station }) {
        if (stray.kind === 'remark') nullPayloads.set(station, stray.messageId);
        return false;
      },
      answer: (reaction, { station, messageId }) =>
        nullPayloads.get(station) === messageId
          ? { kind: 'error', code: 'TypeConstraintViolation', description: 'no object', details: {} }
          : reaction,
    },
  }),
  'long-messages-unanswered': {
    does: 'leaves CALLs of more than 4 kB unanswered',
    field: ['F294'],
    ...silentWhen((_, { payload }) => JSON.stringify(payload).length > 4096),
  },
  'repeated-ids-unanswered': {
    does: 'leaves CALLs unanswered whose message id it has seen before',
    field: [],
    ...silentWhen((_, incoming) => usedBefore(incoming)),
  },
  'hurried-calls-unanswered': {
    does: 'answers only the first of two CALLs that arrive at once',
    field: [],
    ...silentWhen((_, incoming) => hurried(incoming)),
  },
  'crossing-calls-unanswered': {
    does: 'does not answer while it waits for an answer itself',
    field: ['F064'],
    ...silentWhen((_, { crossing }) => crossing),
  },
} satisfies Readonly<Record<string, Fault>>;
