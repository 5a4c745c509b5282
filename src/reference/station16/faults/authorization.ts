import { drops } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';

/** What goes wrong with what a charge point knows of id tags itself: its cache and its local list (§3.5). */
export const authorizationFaults = {
  'caches-listed-id-tags': { does: 'puts id tags into its cache that stand in the local list', field: [] },
  'prefers-cache-to-list': { does: 'goes by its cache where the local list says otherwise', field: [] },
  'keeps-deleted-list-entries': {
    does: 'ignores entries of a differential update that take an id tag off the list',
    field: [],
  },
  'forgets-expiry-of-id-tags': { does: 'accepts id tags that it knows beyond their expiry date', field: [] },
  'always-trusts-its-memory': {
    does: 'does not ask about id tags that it knows, whatever LocalPreAuthorize says',
    field: [],
  },
  'never-updates-list': {
    does: 'keeps what its local list says of an id tag, where list and cache are one',
    field: [],
  },
  'remembers-concurrent-tx': {
    does: 'turns an id tag away for good that was told to be in another transaction',
    field: [],
  },
  'never-updates-cache': { does: 'keeps what it has first heard of an id tag in its cache', field: [] },
  'ignores-validity-at-stop': { does: 'does not take over what StopTransaction.conf says of an id tag', field: [] },
  'hides-list-conflicts': {
    does: 'does not tell when the central system contradicts the local list',
    field: [],
    requests: [drops('StatusNotification', ({ errorCode }) => errorCode === 'LocalListConflict')],
  },
} satisfies FaultTable;
