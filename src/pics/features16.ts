import type { Feature } from './feature.ts';

/**
 * What the prerequisites of the OCPP 1.6 test cases ask for: the feature profiles (1.6 §3.3), the security profiles of the
 * security whitepaper, and what hardware and configuration keys the system has.
 */
export const features16 = [
  // Feature profiles and security
  { id: 'Core', title: 'Core feature profile', role: 'both', default: true },
  { id: 'FirmwareManagement', title: 'Firmware Management feature profile', role: 'both', default: false },
  { id: 'LocalAuthListManagement', title: 'Local Auth List Management feature profile', role: 'both', default: false },
  { id: 'Reservation', title: 'Reservation feature profile', role: 'both', default: false },
  { id: 'SmartCharging', title: 'Smart Charging feature profile', role: 'both', default: false },
  { id: 'RemoteTrigger', title: 'Remote Trigger feature profile', role: 'both', default: false },
  { id: 'Security', title: 'messages of the security whitepaper', role: 'both', default: false },
  {
    id: 'SecurityProfile1',
    title: 'security profile 1: basic authentication without TLS',
    role: 'both',
    default: false,
  },
  { id: 'SecurityProfile2', title: 'security profile 2: TLS with basic authentication', role: 'both', default: false },
  { id: 'SecurityProfile3', title: 'security profile 3: TLS with client certificates', role: 'both', default: false },

  // Hardware of a charge point
  { id: 'FixedCable', title: 'fixed cable on the connector under test', role: 'station', default: false },
  { id: 'ConnectorLock', title: 'lock on the connector under test', role: 'station', default: true },
  { id: 'LockFailure', title: 'the connector lock can be made to fail', role: 'station', default: false },
  { id: 'MultipleConnectors', title: 'more than one connector', role: 'station', default: true },
  { id: 'TokenReader', title: 'a driver can identify at the charge point', role: 'station', default: true },
  { id: 'SharedReader', title: 'one token reader serves several connectors', role: 'station', default: true },
  {
    id: 'BackupPowerSource',
    title: 'back-up power: transactions are stopped before a power failure takes it down',
    role: 'station',
    default: false,
  },

  // Behaviour of a charge point
  { id: 'AuthorizationCache', title: 'authorization cache', role: 'station', default: false },
  { id: 'OfflineTransactions', title: 'transactions can start while offline', role: 'station', default: false },
  {
    id: 'UnknownOfflineAuthorization',
    title: 'AllowOfflineTxForUnknownId can be true',
    role: 'station',
    default: false,
  },
  { id: 'LocalStop', title: 'a driver can stop a transaction at the charge point', role: 'station', default: true },
  { id: 'LocalListFailure', title: 'storing a local list can be made to fail', role: 'station', default: false },
  { id: 'LocalListCanBeDisabled', title: 'LocalAuthListEnabled can be false', role: 'station', default: false },
  { id: 'RemoteStartAuthorization', title: 'AuthorizeRemoteTxRequests can be true', role: 'station', default: true },
  {
    id: 'RemoteStartWithoutAuthorization',
    title: 'AuthorizeRemoteTxRequests can be false',
    role: 'station',
    default: true,
  },
  {
    id: 'StopOnEVSideDisconnect',
    title: 'StopTransactionOnEVSideDisconnect can be true',
    role: 'station',
    default: true,
  },
  {
    id: 'StopOnEVSideDisconnectWritable',
    title: 'StopTransactionOnEVSideDisconnect can be changed',
    role: 'station',
    default: true,
  },
  {
    id: 'UnlockOnEVSideDisconnectWritable',
    title: 'UnlockConnectorOnEVSideDisconnect can be changed',
    role: 'station',
    default: true,
  },
  {
    id: 'ClientPings',
    title: 'configuration key WebSocketPingInterval, which can be changed',
    role: 'station',
    default: false,
  },
  { id: 'MinimumStatusDuration', title: 'configuration key MinimumStatusDuration', role: 'station', default: false },
  { id: 'ReserveConnectorZero', title: 'ReserveConnectorZeroSupported is true', role: 'station', default: false },
  { id: 'ThreeChargingProfiles', title: 'MaxChargingProfilesInstalled is 3 or more', role: 'station', default: false },
  { id: 'FiveSchedulePeriods', title: 'ChargingScheduleMaxPeriods is 5 or more', role: 'station', default: false },
  {
    id: 'AddressChange',
    title: 'over SOAP: can be given another address while it is in operation',
    role: 'station',
    default: false,
  },

  // What a central system can be told to do
  {
    id: 'EncodedIdentities',
    title: 'can have a charge point whose identity holds a blank and a percent sign',
    role: 'csms',
    default: false,
  },
  { id: 'ExpiredIdTags', title: 'keeps id tags whose status is Expired', role: 'csms', default: true },
  { id: 'BlockedIdTags', title: 'keeps id tags whose status is Blocked', role: 'csms', default: true },
  {
    id: 'TriggerUnknownConnector',
    title: 'can send TriggerMessage for a connector that is not configured',
    role: 'csms',
    default: false,
  },
  {
    id: 'SecondChargePoint',
    title: 'over SOAP: knows a second charge point (secondIdentity), which shares a URL with the first',
    role: 'csms',
    default: false,
  },
] as const satisfies readonly Feature[];

/** The feature ids of OCPP 1.6. */
export type Feature16 = (typeof features16)[number]['id'];
