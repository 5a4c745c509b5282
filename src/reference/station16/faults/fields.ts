import type { SchemaBreach } from '../../../protocol/index.ts';
import { holdsLongestText } from '../../longest-text.ts';
import type { AnswerHook, FaultTable, Mishandling } from './mechanism.ts';

const ACCEPTED: Mishandling = { kind: 'result', payload: { status: 'Accepted' } };

/** Does that with requests that break one of these rules of their schema. */
function mishandles(rules: readonly SchemaBreach['rule'][] | 'any', how: Mishandling): AnswerHook {
  return { action: 'any', onBreach: ({ rule }) => (rules === 'any' || rules.includes(rule) ? how : undefined) };
}

/** What goes wrong with fields that are at, or past, the bounds of their schema. */
export const fieldFaults = {
  'refuses-the-longest-values': {
    does: 'refuses text of the greatest length that a field may have',
    field: ['F123'],
    answers: [
      {
        action: 'any',
        instead: (request) =>
          holdsLongestText(request)
            ? { kind: 'error', code: 'PropertyConstraintViolation', description: 'too long', details: {} }
            : undefined,
      },
    ],
  },
  'hangs-up-on-missing-fields': {
    does: 'closes the connection when a required field is missing',
    field: [],
    answers: [mishandles(['required'], 'hang-up')],
  },
  'silent-on-wrong-types': {
    does: 'does not answer a request with a field of another type',
    field: [],
    answers: [mishandles(['type'], 'silence')],
  },
  'overlooks-long-values': {
    does: 'accepts text that is longer than its field may be',
    field: [],
    answers: [mishandles(['length'], ACCEPTED)],
  },
  'overlooks-unknown-words': {
    does: 'accepts words that an enumeration does not have',
    field: [],
    answers: [mishandles(['enum'], ACCEPTED)],
  },
  'overlooks-broken-times': {
    does: 'accepts timestamps that are none',
    field: [],
    answers: [mishandles(['format'], ACCEPTED)],
  },
  'silent-on-broken-places': {
    does: 'does not answer a request with a location that is no URI',
    field: [],
    answers: [
      {
        action: 'any',
        onBreach: ({ path, rule }) => (path === 'location' && rule === 'format' ? 'silence' : undefined),
      },
    ],
  },
  'silent-on-extra-fields': {
    does: 'does not answer a request with a field that there is not',
    field: [],
    answers: [mishandles(['additional'], 'silence')],
  },
  'nothing-for-malformed': {
    does: 'answers {} to every request that breaks its schema',
    field: [],
    answers: [mishandles('any', { kind: 'result', payload: {} })],
  },
} satisfies FaultTable;
