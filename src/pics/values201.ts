import { oneOf, seconds, text, wholeNumber, wholeNumbers, wordsOf, type Valued } from './fields.ts';

const ID_TOKEN = 36;
const idTokenTypes = [
  'Central',
  'eMAID',
  'ISO14443',
  'ISO15693',
  'KeyCode',
  'Local',
  'MacAddress',
  'NoAuthorization',
] as const;

/** The `<Configured …>` values of the OCPP 2.0.1 test cases: their types, bounds and defaults. */
export const fields201 = {
  evseId: wholeNumber('The EVSE under test', 1, 1, 1000),
  connectorId: wholeNumber('The connector under test, within its EVSE', 1, 1, 1000),
  evseIds: wholeNumbers('All EVSEs of the charging station', [1, 2], 1, 1000),

  validIdToken: text('An id token that is accepted', 'TAG-001', ID_TOKEN),
  validIdTokenType: oneOf('Its type', 'ISO14443', idTokenTypes),
  invalidIdToken: text('An id token that nobody knows', 'TAG-404', ID_TOKEN),
  invalidIdTokenType: oneOf('Its type', 'ISO14443', idTokenTypes),
  groupIdToken: text('The group of the accepted id token', 'GROUP-001', ID_TOKEN),
  authorization: oneOf('How a case authorizes where the document leaves it open', 'local', ['local', 'remote']),

  txStartPoint: wordsOf(
    'TxStartPoint of the charging station',
    ['EVConnected', 'Authorized'],
    ['ParkingBayOccupancy', 'EVConnected', 'Authorized', 'DataSigned', 'PowerPathClosed', 'EnergyTransfer'],
  ),
  txStopPoint: wordsOf(
    'TxStopPoint of the charging station',
    ['EVConnected'],
    ['ParkingBayOccupancy', 'EVConnected', 'Authorized', 'PowerPathClosed', 'EnergyTransfer'],
  ),

  heartbeatInterval: seconds('Heartbeat interval that the tool hands out', 10),
  retryInterval: seconds('How long a refused charging station waits before it boots again', 10),
  evConnectionTimeout: seconds('EVConnectionTimeOut: how long a charging station waits for the cable', 30),
  transactionDuration: seconds('How long a transaction lasts where nothing else ends it', 15),
  maxTimeDeviation: seconds('How far two clocks may differ', 4, 0, 300),

  vendorName: text('vendorName that the tool reports', 'plugfest', 50),
  model: text('model that the tool reports', 'reference', 20),
} as const;

/** The `<Configured …>` values of a run against OCPP 2.0.1. Times are in seconds. */
export type ConfiguredValues201 = Valued<typeof fields201>;
