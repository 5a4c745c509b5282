import { overJson } from './hooks.ts';
import type { Fault } from './hooks.ts';

/** What goes wrong beneath the messages (RFC 6455 §5), and with who is let in under which identity (OCPP-J 1.6 §3). */
export const frameFaults = overJson({
  'pings-unanswered': {
    does: 'answers no ping',
    field: [],
    flaws: () => ({ pong: () => undefined }),
  },
  'pongs-empty': {
    does: 'answers pings with pongs that hold nothing',
    field: [],
    flaws: () => ({ pong: () => '' }),
  },
  'later-pings-unanswered': {
    does: 'answers the first ping of a charge point only',
    field: [],
    flaws: () => {
      let answered = 0;
      return { pong: (data) => (answered++ === 0 ? data : undefined) };
    },
  },
  'fragments-lost': {
    does: 'does not hear messages that come in fragments',
    field: [],
    flaws: () => ({ fragments: 'lost' }),
  },
  'binary-frames-accepted': {
    does: 'reads binary messages as if they were text',
    field: [],
    flaws: () => ({ binary: 'as text' }),
  },
  'strangers-let-in': {
    does: 'lets charge points in that it does not know',
    field: [],
    knows: () => true,
  },
  'encoded-identities-unknown': {
    does: 'looks for the identity of a charge point as it stands in the URL, percent signs and all',
    field: [],
    knows: (identity, known) => known.has(encodeURIComponent(identity)),
  },
  'identities-cut-at-blanks': {
    does: 'knows no charge point whose identity holds a blank',
    field: [],
    knows: (identity, known) => known.has(identity) && !identity.includes(' '),
  },
  'connections-without-subprotocol-kept': {
    does: 'lets charge points in that offer no subprotocol',
    field: [],
    agreement: (offered) => (offered.length === 0 ? '' : offered.find((one) => one === 'ocpp1.6')),
  },
  'second-connection-refused': {
    // Legal: what it must not do is to forget the first one, or to keep the station out for good.
    does: 'refuses a charge point that is connected already',
    field: [],
    agreement: (offered, { beside }) => (beside ? 409 : offered.find((one) => one === 'ocpp1.6')),
  },
  'passwords-asked-once': {
    does: 'does not ask a charge point for its password that has given it once',
    field: ['F257'],
    admission: (terms, { after }) => (after === 'connection' ? { ...terms, passwords: [] } : terms),
  },
} satisfies Readonly<Record<string, Fault>>);
