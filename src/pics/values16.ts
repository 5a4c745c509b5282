import {
  existingFile,
  oneOf,
  optionalText,
  seconds,
  secretText,
  text,
  wholeNumber,
  wholeNumbers,
  type Valued,
} from './fields.ts';
import { certificateFile, privateKeyFile } from './pem-fields.ts';

const ID_TAG = 20; // IdToken is a CiString20Type (1.6 §7.28)
const URL = 512;

/** The `<Configured …>` values of the OCPP 1.6 test cases: their types, bounds and defaults. */
export const fields16 = {
  connectorId: wholeNumber('The connector under test', 1, 1, 1000),
  connectorIds: wholeNumbers('All connectors of the charge point, without 0', [1, 2], 1, 1000),
  secondIdentity: optionalText(
    'Identity of a second charge point, for cases in which two share one URL; that of the first with -2 if not said',
    48,
  ),

  validIdTag: text('An id tag that is accepted', 'TAG-001', ID_TAG),
  validIdTag2: text('Another accepted id tag with the same parent', 'TAG-002', ID_TAG),
  invalidIdTag: text('An id tag that nobody knows', 'TAG-404', ID_TAG),
  expiredIdTag: text('An id tag whose time is over', 'TAG-EXPIRED', ID_TAG),
  blockedIdTag: text('An id tag that is blocked', 'TAG-BLOCKED', ID_TAG),
  parentIdTag: text('The parent of both valid id tags', 'GROUP-001', ID_TAG),

  heartbeatInterval: seconds('Heartbeat interval that the tool hands out', 10),
  retryInterval: seconds('How long a refused charge point waits before it boots again', 10),
  connectionTimeout: seconds('ConnectionTimeOut: how long a charge point waits for the cable', 30),
  meterValueInterval: seconds('MeterValueSampleInterval', 10),
  clockAlignedInterval: seconds('ClockAlignedDataInterval', 30),
  transactionDuration: seconds('How long a transaction lasts where nothing else ends it', 15),
  maxTimeDeviation: seconds('How far two clocks may differ', 4, 0, 300),
  expiryDateOffset: seconds('How long a reservation holds', 300, 10),

  chargingRateUnit: oneOf('The unit of charging limits', 'A', ['A', 'W']),
  numberPhases: wholeNumber('Phases that a charging schedule uses', 3, 1, 3),
  stackLevel: wholeNumber('Lowest stack level of a charging profile', 0, 0, 1000),
  scheduleDuration: seconds('Length of a charging schedule', 300),
  localLimit: wholeNumber(
    'What the connector can do without charging profiles, in chargingRateUnit; 0: not known',
    0,
    0,
    1_000_000,
  ),
  startPeriod: seconds('Start of the first period of a charging schedule', 0, 0),

  vendorName: text('Vendor: chargePointVendor that the tool reports, and CpoName', 'plugfest', 20),
  model: text('chargePointModel that the tool reports', 'reference', 20),
  knownVendorId: optionalText('A vendorId that DataTransfer knows, and that gives its messages ids', 255),
  unknownVendorId: text('A vendorId that DataTransfer does not know', 'org.example.nobody', 255),

  authorizationKey: secretText(
    'The new AuthorizationKey that a case sets, in hexadecimal',
    '706c7567666573742d6e65772d6b6579',
    /^(?:[0-9a-fA-F]{2}){16,20}$/,
    '32 to 40 hexadecimal digits, which are 16 to 20 bytes',
  ),
  serialNumber: optionalText('Serial number of the charge point, when its BootNotification does not tell it', 64),
  certificateKeys: oneOf('Kind of keys of the root certificates that the tool makes', 'P-256', [
    'P-256',
    'RSA 2048',
    'RSA 3072',
  ]),
  hashAlgorithm: oneOf('Hash with which certificates are named', 'SHA256', ['SHA256', 'SHA384', 'SHA512']),
  rootCertificate: certificateFile('File of a root certificate (PEM) to install'),
  authorityCertificate: certificateFile(
    'File of the certificate (PEM) of the authority that signs those of charge points',
  ),
  authorityKey: privateKeyFile('File of the key (PEM) of that authority'),
  firmwareFile: existingFile('File of a good firmware of the charge point, which plugfest offers it'),
  firmwareVersion: optionalText('Version that the charge point tells once the good firmware is installed', 50),
  firmwareUrl: optionalText('Where the charge point can download a good firmware, if not from plugfest', URL),
  brokenFirmwareUrl: optionalText('Where it can download a firmware that does not install, if not from plugfest', URL),
  firmwareSignature: optionalText('Signature of the good firmware (base64)', 800),
  firmwareSigningCertificate: certificateFile('File of the certificate (PEM) that signed the firmware'),
  firmwareDuration: seconds('How long each stage of a firmware update may take', 600),
  logLocation: optionalText('Where the charge point can upload logs and diagnostics, if not to plugfest', URL),
  uploadDuration: seconds('How long each stage of an upload may take', 300),
  fileTransferProtocol: oneOf(
    'Protocol for files from and to plugfest; auto takes one that the charge point says it knows',
    'auto',
    ['auto', 'ftp', 'http', 'https'],
  ),

  fieldSeed: wholeNumber(
    'What the payloads of the PF_FIELDS_… cases are drawn from; the same one repeats them',
    1,
    0,
    2_147_483_647,
  ),
  variants: optionalText('Which variants a PF_FIELDS_… case sends: ids such as idTag.tooLong, * for any text', 1000),
} as const;

/** The `<Configured …>` values of a run against OCPP 1.6. Times are in seconds. */
export type ConfiguredValues16 = Valued<typeof fields16>;
