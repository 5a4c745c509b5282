/**
 * The messages of OCPP 1.2 as a table, and the XML schema that follows from it. No package ships its WSDLs, and the official files are
 * not ours to copy: names, order and cardinalities are facts (`?` is 0..1, `*` is 0..n).
 */
import type { Service } from './services.ts';

type Message = string;
interface Operations {
  readonly [operation: string]: readonly [request: Message, response: Message];
}

const BOOT =
  'chargePointVendor:string chargePointModel:string chargePointSerialNumber?:string chargeBoxSerialNumber?:string firmwareVersion?:string iccid?:string imsi?:string meterType?:string meterSerialNumber?:string';
const RETRIES = 'retries?:int retryInterval?:int';

const operations: Readonly<Record<Service, Operations>> = {
  Cs: {
    Authorize: ['idTag:string', 'idTagInfo:IdTagInfo'],
    StartTransaction: [
      'connectorId:int idTag:string timestamp:dateTime meterStart:int',
      'transactionId:int idTagInfo:IdTagInfo',
    ],
    StopTransaction: ['transactionId:int idTag?:string timestamp:dateTime meterStop:int', 'idTagInfo?:IdTagInfo'],
    Heartbeat: ['', 'currentTime:dateTime'],
    MeterValues: ['connectorId:int values*:MeterValue', ''],
    BootNotification: [BOOT, 'status:RegistrationStatus currentTime?:dateTime heartbeatInterval?:int'],
    StatusNotification: ['connectorId:int status:ChargePointStatus errorCode:ChargePointErrorCode', ''],
    FirmwareStatusNotification: ['status:FirmwareStatus', ''],
    DiagnosticsStatusNotification: ['status:DiagnosticsStatus', ''],
  },
  Cp: {
    UnlockConnector: ['connectorId:int', 'status:UnlockStatus'],
    Reset: ['type:ResetType', 'status:ResetStatus'],
    ChangeAvailability: ['connectorId:int type:AvailabilityType', 'status:AvailabilityStatus'],
    GetDiagnostics: [`location:anyURI startTime?:dateTime stopTime?:dateTime ${RETRIES}`, 'fileName?:string'],
    ClearCache: ['', 'status:ClearCacheStatus'],
    UpdateFirmware: [`retrieveDate:dateTime location:anyURI ${RETRIES}`, ''],
    ChangeConfiguration: ['key:string value:string', 'status:ConfigurationStatus'],
    RemoteStartTransaction: ['idTag:string connectorId?:int', 'status:RemoteStartStopStatus'],
    RemoteStopTransaction: ['transactionId:int', 'status:RemoteStartStopStatus'],
  },
};

const structures: Readonly<Record<string, Message>> = {
  IdTagInfo: 'status:AuthorizationStatus expiryDate?:dateTime parentIdTag?:string',
  MeterValue: 'timestamp:dateTime value:int',
};

const enumerations: Readonly<Record<string, string>> = {
  AuthorizationStatus: 'Accepted Blocked Expired Invalid ConcurrentTx',
  AvailabilityStatus: 'Accepted Rejected Scheduled',
  AvailabilityType: 'Inoperative Operative',
  ChargePointErrorCode:
    'ConnectorLockFailure HighTemperature Mode3Error NoError PowerMeterFailure PowerSwitchFailure ReaderFailure ResetFailure',
  ChargePointStatus: 'Available Occupied Faulted Unavailable',
  ClearCacheStatus: 'Accepted Rejected',
  ConfigurationStatus: 'Accepted Rejected NotSupported',
  DiagnosticsStatus: 'Uploaded UploadFailed',
  FirmwareStatus: 'Downloaded DownloadFailed InstallationFailed Installed',
  RegistrationStatus: 'Accepted Rejected',
  RemoteStartStopStatus: 'Accepted Rejected',
  ResetStatus: 'Accepted Rejected',
  ResetType: 'Hard Soft',
  UnlockStatus: 'Accepted Rejected',
};

/** The XML schema of one service of OCPP 1.2. @param namespace of the service */
export function schemaOf12(service: Service, namespace: string): string {
  const messages = Object.entries(operations[service]).flatMap(([operation, pair]) =>
    (['Request', 'Response'] as const).flatMap((half, index) => [
      complexType(`${operation}${half}`, pair[index] ?? ''),
      `<xs:element name="${operation[0]!.toLowerCase()}${operation.slice(1)}${half}" type="tns:${operation}${half}"/>`,
    ]),
  );
  return [
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified">`,
    ...Object.entries(enumerations).map(([name, values]) => simpleType(name, values.split(' '))),
    ...Object.entries(structures).map(([name, fields]) => complexType(name, fields)),
    ...messages,
    '</xs:schema>',
  ].join('\n');
}

function simpleType(name: string, values: readonly string[]): string {
  const choices = values.map((value) => `<xs:enumeration value="${value}"/>`).join('');
  return `<xs:simpleType name="${name}"><xs:restriction base="xs:string">${choices}</xs:restriction></xs:simpleType>`;
}

function complexType(name: string, fields: string): string {
  const elements = fields.split(' ').filter(Boolean).map(element).join('');
  return `<xs:complexType name="${name}"><xs:sequence>${elements}</xs:sequence></xs:complexType>`;
}

function element(field: string): string {
  const [, name = '', count = '', type = ''] = /^(\w+)([?*]?):(\w+)$/u.exec(field) ?? [];
  const own = type in structures || type in enumerations;
  return `<xs:element name="${name}" type="${own ? 'tns' : 'xs'}:${type}" minOccurs="${count === '' ? 1 : 0}" maxOccurs="${count === '*' ? 'unbounded' : 1}"/>`;
}
