import type { Answer } from '../../../protocol/index.ts';
import { overJson } from './hooks.ts';
import type { Fault, Incoming, Reaction } from './hooks.ts';

/** Sends answers in frames of its own making. */
function framed(frames: (answer: Answer, incoming: Incoming) => readonly unknown[]): Pick<Fault, 'answer'> {
  return {
    answer: (reaction, incoming) =>
      reaction.kind === 'result' || reaction.kind === 'error'
        ? { kind: 'raw', frames: frames(reaction, incoming).map((frame) => JSON.stringify(frame)) }
        : reaction,
  };
}

/** The frame that OCPP-J 1.6 §4.2 prescribes. */
function proper(answer: Answer, { messageId }: Incoming): unknown[] {
  return answer.kind === 'result'
    ? [3, messageId, answer.payload]
    : [4, messageId, answer.code, answer.description, answer.details];
}

/** Says other codes in CALLERRORs. */
function coded(code: (official: string) => string): Pick<Fault, 'answer'> {
  return {
    answer: (reaction): Reaction => (reaction.kind === 'error' ? { ...reaction, code: code(reaction.code) } : reaction),
  };
}

/** What goes wrong with OCPP-J itself and with the connection. */
export const framingFaults = {
  ...overJson({
    'unknown-action-accepted': {
      does: 'answers actions that do not exist with {}',
      field: ['F288'],
      answer: (reaction) =>
        reaction.kind === 'error' && reaction.code === 'NotImplemented' ? { kind: 'result', payload: {} } : reaction,
    },
  }),
  'invalid-payload-accepted': {
    does: 'answers CALLs that break their schema as if they did not',
    field: ['F007', 'F038'],
    lenient: () => true,
  },
  ...overJson({
    'call-error-details-text': {
      does: 'sends the details of a CALLERROR as text',
      field: ['F017'],
      ...framed((answer, incoming) => [
        answer.kind === 'error' ? [4, incoming.messageId, answer.code, '', 'no details'] : proper(answer, incoming),
      ]),
    },
    'call-error-short': {
      does: 'sends CALLERRORs of three elements',
      field: ['F017'],
      ...framed((answer, incoming) => [
        answer.kind === 'error' ? [4, incoming.messageId, answer.code] : proper(answer, incoming),
      ]),
    },
    'error-codes-of-2-x': {
      does: 'spells error codes as OCPP 2.x does',
      field: ['F130', 'F131'],
      ...coded((code) =>
        code
          .replace('FormationViolation', 'FormatViolation')
          .replace('OccurenceConstraintViolation', 'OccurrenceConstraintViolation'),
      ),
    },
    'error-code-unknown': {
      does: 'says RpcFrameworkError in every CALLERROR, which 1.6 does not have',
      field: ['F065'],
      ...coded(() => 'RpcFrameworkError'),
    },
    'result-with-action': {
      does: 'puts the action into CALLRESULTs, as a fourth element',
      field: ['F091'],
      ...framed((answer, incoming) => [
        answer.kind === 'result'
          ? [3, incoming.messageId, `${incoming.action}Response`, answer.payload]
          : proper(answer, incoming),
      ]),
    },
    'other-message-id': {
      does: 'answers with another message id than the CALL had',
      field: [],
      ...framed((answer, incoming) => [
        proper(answer, { ...incoming, messageId: `re-${incoming.messageId}`.slice(0, 36) }),
      ]),
    },
    'answers-twice': {
      does: 'sends every answer twice',
      field: [],
      ...framed((answer, incoming) => [proper(answer, incoming), proper(answer, incoming)]),
    },
    'answers-null': {
      // Worth a warning and no more: OCPP-J 1.6 §4.2.2 only prefers the empty object.
      does: 'answers with null in place of {}',
      field: [],
      ...framed((answer, incoming) => [
        answer.kind === 'result' && Object.keys(answer.payload as object).length === 0
          ? [3, incoming.messageId, null]
          : proper(answer, incoming),
      ]),
    },
    'answers-no-json': {
      does: 'answers every CALL with a frame that is no JSON',
      field: [],
      answer: () => ({ kind: 'raw', frames: ['<html><body>Bad Gateway</body></html>'] }),
    },
    'answers-a-result': {
      does: 'answers the CALLRESULT of a charge point with a CALLERROR',
      field: ['F221'],
      answered: (_answered, { sendRaw }) => sendRaw(JSON.stringify([4, 'unasked', 'NotSupported', '', {}])),
    },
  }),
  'refuses-crossing-calls': {
    does: 'refuses a CALL while it waits for an answer itself',
    field: ['F064'],
    answer: (reaction, { crossing }) =>
      crossing
        ? { kind: 'error', code: 'GenericError', description: 'Call already in progress', details: {} }
        : reaction,
  },
  'second-call-while-one-is-open': {
    does: 'sends a further request before the charge point has answered the first',
    field: ['F066'],
    request: (request) => [request, { action: 'GetConfiguration', payload: {}, outOfTurn: true }],
  },
  'closes-after-boot': {
    does: 'closes the connection after each BootNotification',
    field: ['F220'],
    heard: ({ action }, { close }) => (action === 'BootNotification' ? close() : undefined),
  },
  'closes-on-reconnect': {
    does: 'closes every connection of a charge point but its first',
    over: 'json',
    field: ['F254'],
    connected: (times, { close }) => (times > 1 ? close() : undefined),
  },
  'closes-when-quiet': {
    does: 'closes the connection a minute after the first message of a charge point',
    over: 'json',
    field: ['F148'],
    heard: ({ nth, action }, { close, later }) =>
      nth === 1 && action === 'BootNotification' ? later(60, close) : undefined,
  },
  'closes-on-refusal': {
    does: 'closes the connection when a charge point refuses an order',
    over: 'json',
    field: [],
    answered({ answer }, { close }) {
      const status = answer.kind === 'result' ? (answer.payload as Record<string, unknown>)['status'] : undefined;
      if (answer.kind === 'error' || (status !== undefined && status !== 'Accepted')) close();
    },
  },
} satisfies Readonly<Record<string, Fault>>;
