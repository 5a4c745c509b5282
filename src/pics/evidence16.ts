import type { Role } from '../protocol/index.ts';
import type { Feature16 } from './features16.ts';

/** What a configuration key that a charge point tells says about what it has. */
export interface KeyEvidence {
  readonly key: string;
  readonly feature: Feature16;
  /** The profile without which the feature means nothing. */
  readonly within?: Feature16;
  /** Whether the charge point has the feature, from the key as it is told; undefined when that says nothing. */
  says(value: string | undefined, readOnly: boolean): boolean | undefined;
  /** Whether a charge point that does not know the key denies the feature. */
  readonly absentDenies: boolean;
}

const isThere = (): boolean => true;
const isTrue = (value: string | undefined): boolean | undefined =>
  /^true$/i.test(value ?? '') ? true : /^false$/i.test(value ?? '') ? false : undefined;
const atLeast =
  (least: number) =>
  (value: string | undefined): boolean | undefined =>
    /^\d{1,9}$/.test(value ?? '') ? Number(value) >= least : undefined;
const isWritable = (_: string | undefined, readOnly: boolean): boolean => !readOnly;

/** The keys of OCPP 1.6 (chapter 9, and the security whitepaper) that stand or fall with a feature. */
export const keyEvidence16: readonly KeyEvidence[] = [
  { key: 'AuthorizationCacheEnabled', feature: 'AuthorizationCache', says: isThere, absentDenies: true },
  { key: 'MinimumStatusDuration', feature: 'MinimumStatusDuration', says: isThere, absentDenies: true },
  { key: 'AllowOfflineTxForUnknownId', feature: 'UnknownOfflineAuthorization', says: isThere, absentDenies: true },
  { key: 'SecurityProfile', feature: 'Security', says: isThere, absentDenies: false },
  {
    key: 'StopTransactionOnEVSideDisconnect',
    feature: 'StopOnEVSideDisconnectWritable',
    says: isWritable,
    absentDenies: false,
  },
  {
    key: 'UnlockConnectorOnEVSideDisconnect',
    feature: 'UnlockOnEVSideDisconnectWritable',
    says: isWritable,
    absentDenies: false,
  },
  {
    key: 'ReserveConnectorZeroSupported',
    feature: 'ReserveConnectorZero',
    within: 'Reservation',
    says: isTrue,
    absentDenies: true,
  },
  {
    key: 'MaxChargingProfilesInstalled',
    feature: 'ThreeChargingProfiles',
    within: 'SmartCharging',
    says: atLeast(3),
    absentDenies: false,
  },
  {
    key: 'ChargingScheduleMaxPeriods',
    feature: 'FiveSchedulePeriods',
    within: 'SmartCharging',
    says: atLeast(5),
    absentDenies: false,
  },
];

/** The profiles that SupportedFeatureProfiles may list (1.6 §9.1). */
export const listedProfiles16: readonly Feature16[] = [
  'Core',
  'FirmwareManagement',
  'LocalAuthListManagement',
  'Reservation',
  'SmartCharging',
  'RemoteTrigger',
];

/**
 * Whether a CALLERROR to a message of a profile is no word against the profile: a local list may be switched off, and the unsigned
 * firmware update is forbidden where the signed one is in force (L01.FR.20).
 */
export function maySayNotSupported(action: string, role: Role, claims: Readonly<Record<string, boolean>>): boolean {
  if (role !== 'station') return false;
  return (
    ['SendLocalList', 'GetLocalListVersion'].includes(action) ||
    (action === 'UpdateFirmware' && claims['Security'] === true)
  );
}
