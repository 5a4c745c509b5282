import { protocolOf, type SchemaBreach } from '../../../protocol/index.ts';
import { holdsLongestText } from '../../longest-text.ts';
import type { Fault, Hooks, Incoming, Reaction } from './hooks.ts';

const protocol = protocolOf('1.6');
const SILENCE: Reaction = { kind: 'silence' };
const NOTHING: Reaction = { kind: 'result', payload: {} };

function breachOf({ action, payload }: Incoming): SchemaBreach | undefined {
  return protocol.knows(action) ? protocol.validate(action, 'request', payload)[0] : undefined;
}

/** Whether a CALL breaks this rule of its schema. */
function breaks(incoming: Incoming, rule: SchemaBreach['rule']): boolean {
  return breachOf(incoming)?.rule === rule;
}

/** Does that about CALLs that break one rule of their schema. */
function mishandling(rule: SchemaBreach['rule'], how: Reaction): Hooks {
  return { answer: (reaction, incoming) => (breaks(incoming, rule) ? how : reaction) };
}

function failure(code: string, description: string): Reaction {
  return { kind: 'error', code, description, details: {} };
}

/** What goes wrong with fields that are at, or past, the bounds of their schema. */
export const fieldFaults = {
  'refuses-the-longest-values': {
    does: 'refuses text of the greatest length that a field may have',
    field: [],
    answer: (reaction, { payload }) =>
      holdsLongestText(payload) ? failure('PropertyConstraintViolation', 'too long') : reaction,
  },
  'fails-after-boot': {
    does: 'has an internal error over everything but a BootNotification',
    field: [],
    answer: (reaction, { action }) => (action === 'BootNotification' ? reaction : failure('InternalError', '')),
  },
  'hangs-up-on-missing-fields': {
    does: 'closes the connection when a required field is missing',
    field: [],
    ...mishandling('required', SILENCE),
    heard: (incoming, { close }) => (breaks(incoming, 'required') ? close() : undefined),
  },
  'silent-on-wrong-types': {
    does: 'does not answer a CALL with a field of another type',
    field: [],
    ...mishandling('type', SILENCE),
  },
  'overlooks-long-values': {
    does: 'accepts text that is longer than its field may be',
    field: [],
    ...mishandling('length', NOTHING),
  },
  'overlooks-unknown-words': {
    does: 'accepts words that an enumeration does not have',
    field: [],
    ...mishandling('enum', NOTHING),
  },
  'overlooks-broken-times': {
    does: 'accepts timestamps that are none',
    field: [],
    ...mishandling('format', NOTHING),
  },
  'silent-on-extra-fields': {
    does: 'does not answer a CALL with a field that there is not',
    field: [],
    ...mishandling('additional', SILENCE),
  },
  'nothing-for-malformed': {
    does: 'answers {} to every CALL that breaks its schema',
    field: ['F007'],
    answer: (reaction, incoming) => (breachOf(incoming) === undefined ? reaction : NOTHING),
  },
} satisfies Readonly<Record<string, Fault>>;
