import { overJson } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';

/** What goes wrong beneath the messages (RFC 6455 §5), and with the number of connections. */
export const frameFaults = overJson({
  'leaves-pings-unanswered': {
    does: 'answers no ping',
    field: ['F150'],
  },
  'sends-empty-pongs': {
    does: 'answers pings with pongs that hold nothing',
    field: ['F150'],
  },
  'answers-one-ping-only': {
    does: 'answers the first ping of a connection only',
    field: [],
  },
  'never-pings': {
    does: 'sends no pings, whatever WebSocketPingInterval says',
    field: [],
  },
  'pings-all-the-same': {
    does: 'sends pings although WebSocketPingInterval is 0',
    field: [],
  },
  'pings-hastily': {
    does: 'sends pings twice as often as WebSocketPingInterval says',
    field: [],
  },
  'loses-fragments': {
    does: 'does not hear messages that come in fragments',
    field: ['F294'],
  },
  'takes-fragments-apart': {
    does: 'takes each fragment of a message for a message',
    field: ['F294'],
  },
  'reads-binary-frames': {
    does: 'reads binary messages as if they were text',
    field: [],
  },
  'dies-of-binary-frames': {
    does: 'closes the connection when a binary message arrives, and never comes back',
    field: [],
  },
  'connects-twice': {
    does: 'opens a second connection a moment after it has connected again, and leaves the first one open',
    field: ['F256'],
  },
} satisfies FaultTable);
