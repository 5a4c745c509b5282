import type { TypedVersion } from '../../protocol/index.ts';

/** A message with everything in it fixed. */
export type CannedMessage = readonly [action: string, payload: Readonly<Record<string, unknown>>];

/** What a canned peer of one version says. Times are fixed, too: a recording does not know what time it is. */
export interface Cans {
  /** Answers by action. An action that is not here is answered with `Accepted`. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** What a station sends when it has connected. */
  readonly onConnect: readonly CannedMessage[];
  /** What a station sends when anything is done to it. */
  readonly onAction: readonly CannedMessage[];
  /** What a CSMS sends when the operator's intent is not the whole payload. */
  readonly orders: Readonly<Record<string, unknown>>;
}

const THEN = '2020-01-01T00:00:00.000Z';
const accepted = { status: 'Accepted' };

const status16 = (connectorId: number, status: string): CannedMessage => [
  'StatusNotification',
  { connectorId, errorCode: 'NoError', status },
];

const cans16: Cans = {
  answers: {
    Authorize: { idTagInfo: accepted },
    BootNotification: { status: 'Accepted', currentTime: THEN, interval: 60 },
    Heartbeat: { currentTime: THEN },
    StartTransaction: { idTagInfo: accepted, transactionId: 1 },
    StatusNotification: {},
    StopTransaction: {},
    MeterValues: {},
    DiagnosticsStatusNotification: {},
    FirmwareStatusNotification: {},
    LogStatusNotification: {},
    SecurityEventNotification: {},
    SignedFirmwareStatusNotification: {},
    GetConfiguration: {
      configurationKey: [{ key: 'HeartbeatInterval', readonly: false, value: '60' }],
      unknownKey: [],
    },
    GetLocalListVersion: { listVersion: 1 },
    GetDiagnostics: { fileName: 'diagnostics.txt' },
    UpdateFirmware: {},
    UnlockConnector: { status: 'Unlocked' },
  },
  onConnect: [
    ['BootNotification', { chargePointVendor: 'Canned', chargePointModel: 'Null' }],
    status16(0, 'Available'),
    status16(1, 'Available'),
    ['Heartbeat', {}],
  ],
  onAction: [
    status16(1, 'Preparing'),
    ['Authorize', { idTag: 'TAG-001' }],
    ['StartTransaction', { connectorId: 1, idTag: 'TAG-001', meterStart: 0, timestamp: THEN }],
    status16(1, 'Charging'),
    ['StopTransaction', { transactionId: 1, meterStop: 100, timestamp: THEN, reason: 'Local' }],
    status16(1, 'Finishing'),
    status16(1, 'Available'),
  ],
  orders: {
    CancelReservation: { reservationId: 1 },
    RemoteStopTransaction: { transactionId: 1 },
    ReserveNow: { connectorId: 1, expiryDate: THEN, idTag: 'TAG-001', reservationId: 1 },
    SendLocalList: { listVersion: 1, updateType: 'Full' },
  },
};

const idToken = { idToken: 'TAG-001', type: 'ISO14443' };
const evse = { id: 1, connectorId: 1 };

const event201 = (eventType: string, triggerReason: string, seqNo: number, more: object = {}): CannedMessage => [
  'TransactionEvent',
  { eventType, timestamp: THEN, triggerReason, seqNo, transactionInfo: { transactionId: 'tx-1' }, evse, ...more },
];

const status201 = (connectorStatus: string): CannedMessage => [
  'StatusNotification',
  { timestamp: THEN, connectorStatus, evseId: 1, connectorId: 1 },
];

const cans201: Cans = {
  answers: {
    Authorize: { idTokenInfo: accepted },
    BootNotification: { status: 'Accepted', currentTime: THEN, interval: 60 },
    Heartbeat: { currentTime: THEN },
    StatusNotification: {},
    TransactionEvent: { idTokenInfo: accepted },
    MeterValues: {},
    NotifyEvent: {},
    NotifyReport: {},
    SecurityEventNotification: {},
    FirmwareStatusNotification: {},
    LogStatusNotification: {},
    GetVariables: { getVariableResult: [] },
    SetVariables: { setVariableResult: [] },
    RequestStartTransaction: { status: 'Accepted', transactionId: 'tx-1' },
    GetTransactionStatus: { messagesInQueue: false },
    GetLocalListVersion: { versionNumber: 1 },
    UnlockConnector: { status: 'Unlocked' },
  },
  onConnect: [
    ['BootNotification', { reason: 'PowerUp', chargingStation: { vendorName: 'Canned', model: 'Null' } }],
    status201('Available'),
    ['Heartbeat', {}],
  ],
  onAction: [
    status201('Occupied'),
    event201('Started', 'CablePluggedIn', 0),
    ['Authorize', { idToken }],
    event201('Updated', 'Authorized', 1, { idToken }),
    event201('Ended', 'EVCommunicationLost', 2),
    status201('Available'),
  ],
  orders: {
    RequestStartTransaction: { idToken, remoteStartId: 1 },
    RequestStopTransaction: { transactionId: 'tx-1' },
  },
};

/** The cans of a version. */
export function cansOf(version: TypedVersion): Cans {
  return version === '1.6' ? cans16 : cans201;
}
