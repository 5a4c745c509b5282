import { requesting, sending, without } from './build.ts';
import type { Fault } from './hooks.ts';

type Entry = Readonly<Record<string, unknown>>;

/** What goes wrong with local authorization lists that the operator has ordered. */
export const localListFaults = {
  'local-list-without-details': {
    does: 'sends the local authorization list as bare tags',
    field: ['F222'],
    ...sending('SendLocalList', ({ localAuthorizationList = [], ...payload }) => ({
      ...payload,
      localAuthorizationList: (localAuthorizationList as { idTag: string }[]).map(({ idTag }) => ({ idTag })),
    })),
  },
  'local-list-never-in-full': {
    does: 'does not send the whole local authorization list where its changes were refused',
    field: [],
    ...requesting('SendLocalList', (request) => (request.again === true ? [] : [request])),
  },
  'local-list-version-0': {
    does: 'sends the local authorization list with version 0',
    field: [],
    ...sending('SendLocalList', (payload) => ({ ...payload, listVersion: 0 })),
  },
  'local-list-other-update-type': {
    does: 'sends a differential list for a full one and the reverse',
    field: [],
    ...sending('SendLocalList', ({ updateType, ...payload }) => ({
      ...payload,
      updateType: updateType === 'Full' ? 'Differential' : 'Full',
    })),
  },
  'local-list-duplicates': {
    does: 'sends every entry of the local authorization list twice',
    field: [],
    ...sending('SendLocalList', ({ localAuthorizationList = [], ...payload }) => ({
      ...payload,
      localAuthorizationList: (localAuthorizationList as Entry[]).flatMap((entry) => [entry, entry]),
    })),
  },
  'local-list-of-others': {
    does: 'sends other id tags than ordered in the local authorization list',
    field: [],
    ...sending('SendLocalList', ({ localAuthorizationList = [], ...payload }) => ({
      ...payload,
      localAuthorizationList: (localAuthorizationList as Entry[]).map((entry, index) => ({
        ...entry,
        idTag: `NOT-ORDERED-${index}`,
      })),
    })),
  },
  'local-list-left-out': {
    does: 'sends SendLocalList without the ordered list',
    field: [],
    ...sending('SendLocalList', (payload) => without(payload, 'localAuthorizationList')),
  },
} satisfies Readonly<Record<string, Fault>>;
