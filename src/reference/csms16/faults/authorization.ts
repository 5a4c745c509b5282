import { answering, judging, lateOn, refusing, silentOn, without } from './build.ts';
import type { Fault } from './hooks.ts';

/** What goes wrong when id tags are judged. */
export const authorizationFaults = {
  'authorize-unanswered': { does: 'leaves Authorize unanswered', field: [], ...silentOn('Authorize') },
  'authorize-call-error': {
    does: 'answers Authorize with a CALLERROR',
    field: [],
    ...refusing('Authorize', 'InternalError'),
  },
  'authorize-late': { does: 'answers Authorize after two minutes', field: [], ...lateOn('Authorize', 120) },
  'authorize-empty': { does: 'answers Authorize with {}', field: [], ...answering('Authorize', () => ({})) },
  'authorize-status-at-top': {
    does: 'puts the status beside idTagInfo in Authorize.conf as well',
    field: ['F092'],
    ...answering('Authorize', (payload) => ({ ...payload, status: 'Accepted' })),
  },
  'authorize-status-padded': {
    does: 'answers Authorize with the status " Accepted"',
    field: ['F092'],
    ...answering('Authorize', () => ({ idTagInfo: { status: ' Accepted' } })),
  },
  'accepts-everyone': { does: 'accepts every id tag, whatever is on file', field: [], ...judging(() => 'Accepted') },
  'refuses-everyone': { does: 'answers Invalid for every id tag', field: [], ...judging(() => 'Invalid') },
  'authorize-refuses-everyone': {
    does: 'answers every Authorize with Invalid',
    field: [],
    ...judging(() => 'Invalid', 'Authorize'),
  },
  'authorize-blocks-everyone': {
    does: 'answers every Authorize with Blocked',
    field: [],
    ...judging(() => 'Blocked', 'Authorize'),
  },
  'authorize-expires-everyone': {
    does: 'answers every Authorize with Expired',
    field: [],
    ...judging(() => 'Expired', 'Authorize'),
  },
  'authorize-accepts-everyone': {
    does: 'accepts every Authorize',
    field: [],
    ...judging(() => 'Accepted', 'Authorize'),
  },
  'accepts-invalid': {
    does: 'accepts id tags that it does not know',
    field: [],
    ...judging((status) => (status === 'Invalid' ? 'Accepted' : status)),
  },
  'accepts-blocked': {
    does: 'accepts blocked id tags',
    field: [],
    ...judging((status) => (status === 'Blocked' ? 'Accepted' : status)),
  },
  'accepts-expired': {
    does: 'accepts expired id tags',
    field: [],
    ...judging((status) => (status === 'Expired' ? 'Accepted' : status)),
  },
  'one-word-for-every-refusal': {
    does: 'answers Invalid for blocked and expired tags too',
    field: ['F197'],
    ...judging((status) => (status === 'Accepted' ? status : 'Invalid')),
  },
  'mixes-up-blocked-and-expired': {
    does: 'answers Expired for blocked tags and Blocked for expired ones',
    field: [],
    ...judging((status) => (status === 'Blocked' ? 'Expired' : status === 'Expired' ? 'Blocked' : status)),
  },
  'id-tags-case-sensitive': {
    does: 'knows no id tag that holds small letters',
    field: [],
    authorization: (info, { idTag }) => (idTag === idTag.toUpperCase() ? info : { status: 'Invalid' }),
  },
  'invalid-as-blocked': {
    does: 'answers Blocked for tags that it does not know',
    field: [],
    ...judging((status) => (status === 'Invalid' ? 'Blocked' : status)),
  },
  'authorize-concurrent-tx': {
    does: 'answers Authorize with ConcurrentTx, which only a StartTransaction can get',
    field: [],
    ...judging((status) => (status === 'Accepted' ? 'ConcurrentTx' : status), 'Authorize'),
  },
  'hides-parent-and-expiry': {
    does: 'never tells parentIdTag and expiryDate',
    field: ['F274'],
    authorization: ({ status }) => ({ status }),
  },
  'authorize-without-status': {
    does: 'leaves the status out of idTagInfo in Authorize.conf',
    field: [],
    ...answering('Authorize', ({ idTagInfo }) => ({
      idTagInfo: without(idTagInfo as Record<string, unknown>, 'status'),
    })),
  },
} satisfies Readonly<Record<string, Fault>>;
