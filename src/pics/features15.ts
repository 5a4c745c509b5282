import type { Feature } from './feature.ts';
import { features16, type Feature16 } from './features16.ts';

/** What a system of 1.2 can claim, by the names that 1.6 gave it: it has the same hardware, and neither profiles nor most of the keys. */
const in12 = [
  'Core',
  'FirmwareManagement',
  'ConnectorLock',
  'LockFailure',
  'MultipleConnectors',
  'TokenReader',
  'AuthorizationCache',
  'OfflineTransactions',
  'LocalStop',
  'AddressChange',
  'ExpiredIdTags',
  'BlockedIdTags',
  'SecondChargePoint',
] as const satisfies readonly Feature16[];
/** What came with 1.5 and was made profiles of by 1.6. */
const since15 = ['LocalAuthListManagement', 'Reservation'] as const satisfies readonly Feature16[];
/** What the cases of 1.2 and 1.5 ask for, and none of 1.6. */
const before16 = [
  {
    id: 'SmsWakeUp',
    title: 'in a mobile network: can be sent a short message (SMS) that wakes it up',
    role: 'station',
    default: false,
  },
  { id: 'IdTagGroups', title: 'keeps groups of id tags, and tells the parent of each', role: 'csms', default: true },
] as const satisfies readonly Feature[];
/** What the cases of 1.5 alone ask for. */
const of15 = [
  {
    id: 'VendorMessages',
    title: 'knows the vendor of DataTransfer that knownVendorId names, and which messages he has',
    role: 'both',
    default: false,
  },
] as const satisfies readonly Feature[];

/** The features of OCPP 1.2. */
export type Feature12 = (typeof in12)[number] | (typeof before16)[number]['id'];
/** The features of OCPP 1.5. */
export type Feature15 = Feature12 | (typeof since15)[number] | (typeof of15)[number]['id'];

export const features12 = [...those(in12), ...before16];
export const features15 = [...those([...in12, ...since15]), ...before16, ...of15];

function those(ids: readonly Feature16[]): readonly Feature[] {
  return features16.filter(({ id }) => ids.includes(id));
}
