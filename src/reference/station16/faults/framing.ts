import { answersInFrame, framesAs, ignores, on, overJson, repeats } from './mechanism.ts';
import type { FaultTable, Sending } from './mechanism.ts';

const labelled = (messageId: string) => ({
  action: 'any' as const,
  apply: (sending: Sending) => void (sending.messageId = messageId),
});

/** What goes wrong with messages as such (OCPP-J §4). */
export const framingFaults = {
  'never-answers': { does: 'answers no request', field: [], answers: [ignores('any')] },
  'answers-with-nothing': {
    does: 'answers every request with {}',
    field: [],
    answers: [{ action: 'any', instead: () => ({ kind: 'result', payload: {} }) }],
  },
  'answers-with-errors': {
    does: 'answers every request with a CALLERROR',
    field: [],
    answers: [
      { action: 'any', instead: () => ({ kind: 'error', code: 'InternalError', description: '', details: {} }) },
    ],
  },
  'answers-to-wrong-id': {
    does: 'answers under another message id',
    over: 'json',
    field: ['F039'],
    answers: [
      answersInFrame('any', (_, answer) =>
        JSON.stringify([3, 'somebody-else', answer.kind === 'result' ? answer.payload : {}]),
      ),
    ],
  },
  'answers-as-call': {
    does: 'confuses the message types: answers with type number 2',
    over: 'json',
    field: ['F042'],
    answers: [
      answersInFrame('any', (id, answer) => JSON.stringify([2, id, answer.kind === 'result' ? answer.payload : {}])),
    ],
  },
  ...overJson({
    'answers-twice': {
      does: 'answers every request twice',
      field: [],
    },
    'answers-nonsense-with-errors': {
      does: 'sends a CALLERROR when a response breaks its schema',
      field: ['F019'],
    },
    'answers-unknown-types-with-errors': {
      does: 'answers a message of an unknown type with a CALLERROR',
      field: ['F373'],
    },
    'hangs-up-on-unknown-types': {
      does: 'closes the connection when a message of an unknown type arrives',
      field: ['F373'],
    },
  }),
  'reboots-on-call-error': {
    does: 'crashes and reboots when a request of its own is answered by a CALLERROR',
    field: ['F213'],
  },
  'extra-fields': {
    does: 'adds a field of its own to every request',
    field: ['F374'],
    requests: [
      {
        action: 'any',
        apply: (sending) => void (sending.payload = { ...(sending.payload as object), vendorSpecific: true }),
      },
    ],
  },
  ...overJson({
    'numeric-message-ids': {
      does: 'sends Heartbeats and statuses with a number as message id',
      field: ['F284'],
      requests: [
        framesAs('Heartbeat', (_, payload) => JSON.stringify([2, 17, 'Heartbeat', payload])),
        framesAs('StatusNotification', (_, payload) => JSON.stringify([2, 18, 'StatusNotification', payload])),
      ],
    },
    'long-message-ids': {
      does: 'sends message ids of more than 36 characters',
      field: ['F283'],
      requests: [
        {
          action: 'any',
          apply: (sending, { nth, stamp }) => void (sending.messageId = `${stamp()}-${nth}`.padEnd(40, '0')),
        },
      ],
    },
  }),
  'same-message-id': {
    does: 'uses one message id for all requests',
    field: ['F282', 'F054'],
    requests: [labelled('1')],
  },
  ...overJson({
    'heartbeat-without-payload': {
      does: 'sends Heartbeat without a payload',
      field: ['F286'],
      requests: [framesAs('Heartbeat', (messageId) => `[2,"${messageId}","Heartbeat"]`)],
    },
  }),
  'second-call': {
    does: 'sends a Heartbeat while another request of its own is open',
    field: ['F291'],
    requests: [
      on('StatusNotification', (sending) => void sending.meanwhile.push({ action: 'Heartbeat', payload: {} })),
    ],
  },
  'deaf-while-waiting': {
    does: 'does not answer while a request of its own is open',
    field: ['F292'],
  },
  ...overJson({
    'ignores-unknown-actions': {
      does: 'does not answer a request that it does not know',
      field: ['F289'],
    },
    'unknown-actions-not-supported': {
      does: 'answers a request that it does not know with NotSupported',
      field: [],
    },
    'answers-foreign-actions': {
      does: 'answers requests that only a charge point sends with {}',
      field: [],
    },
    'refuses-null-payloads': {
      does: 'refuses requests whose payload is null in place of {}',
      field: [],
    },
  }),
  'deaf-to-long-messages': {
    does: 'does not answer requests of more than 4 kB',
    field: ['F294'],
  },
  'ignores-invalid-calls': {
    does: 'does not answer requests that break their schema',
    field: [],
  },
  'refuses-and-obeys': {
    does: 'refuses requests that break their schema, and carries them out all the same',
    field: [],
  },
  ...overJson({
    'accepts-broken-calls': {
      does: 'answers frames that cannot be read as if they were requests',
      field: [],
    },
    'ignores-broken-calls': {
      does: 'does not answer a request whose frame is broken, though its message id can be read',
      field: [],
    },
    'deaf-after-broken-frame': {
      does: 'answers nothing any more once it has received a frame that it cannot read',
      field: [],
    },
    'hangs-up-on-broken-frames': {
      does: 'closes the connection when a frame arrives that it cannot read',
      field: [],
    },
    'answers-strangers': {
      does: 'sends a CALLERROR when an answer arrives that it does not wait for',
      field: ['F019'],
    },
    'deaf-after-stranger': {
      does: 'answers nothing any more once an answer has arrived that it does not wait for',
      field: [],
    },
  }),
  'drops-repeated-ids': {
    does: 'does not answer a request whose message id it has seen before',
    field: [],
  },
  'drops-hurried-calls': {
    does: 'answers only the first of two requests that arrive at once',
    field: [],
  },
  'call-error-means-accepted': {
    does: 'takes a CALLERROR in answer to its BootNotification for an acceptance',
    field: [],
  },
  'gives-up-after-call-error': {
    does: 'does not boot again when its BootNotification is answered by a CALLERROR',
    field: ['F213'],
  },
  'skips-validation': {
    does: 'carries out requests that break their schema',
    field: [],
  },
  'sends-everything-twice': {
    does: 'sends Heartbeats, statuses and requests of transactions twice',
    field: ['F095'],
    requests: [
      repeats('Heartbeat'),
      repeats('StatusNotification'),
      repeats('StartTransaction'),
      repeats('StopTransaction'),
    ],
  },
} satisfies FaultTable;
