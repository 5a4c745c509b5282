import type { MessageTable } from './messages.ts';

const boot =
  'chargePointVendor:string chargePointModel:string chargePointSerialNumber?:string chargeBoxSerialNumber?:string firmwareVersion?:string iccid?:string imsi?:string meterType?:string meterSerialNumber?:string';
const retries = 'retries?:int retryInterval?:int';

/** The 18 operations of OCPP 1.2. */
export const messages12: MessageTable = {
  operations: {
    Authorize: { sender: 'station', request: 'idTag:string', response: 'idTagInfo:IdTagInfo' },
    StartTransaction: {
      sender: 'station',
      request: 'connectorId:int idTag:string timestamp:dateTime meterStart:int',
      response: 'transactionId:int idTagInfo:IdTagInfo',
    },
    StopTransaction: {
      sender: 'station',
      request: 'transactionId:int idTag?:string timestamp:dateTime meterStop:int',
      response: 'idTagInfo?:IdTagInfo',
    },
    Heartbeat: { sender: 'station', request: '', response: 'currentTime:dateTime' },
    MeterValues: { sender: 'station', request: 'connectorId:int values*:MeterValue', response: '' },
    BootNotification: {
      sender: 'station',
      request: boot,
      response: 'status:RegistrationStatus currentTime?:dateTime heartbeatInterval?:int',
    },
    StatusNotification: {
      sender: 'station',
      request: 'connectorId:int status:ChargePointStatus errorCode:ChargePointErrorCode',
      response: '',
    },
    FirmwareStatusNotification: { sender: 'station', request: 'status:FirmwareStatus', response: '' },
    DiagnosticsStatusNotification: { sender: 'station', request: 'status:DiagnosticsStatus', response: '' },
    UnlockConnector: { sender: 'csms', request: 'connectorId:int', response: 'status:UnlockStatus' },
    Reset: { sender: 'csms', request: 'type:ResetType', response: 'status:ResetStatus' },
    ChangeAvailability: {
      sender: 'csms',
      request: 'connectorId:int type:AvailabilityType',
      response: 'status:AvailabilityStatus',
    },
    GetDiagnostics: {
      sender: 'csms',
      request: `location:anyURI startTime?:dateTime stopTime?:dateTime ${retries}`,
      response: 'fileName?:string',
    },
    ClearCache: { sender: 'csms', request: '', response: 'status:ClearCacheStatus' },
    UpdateFirmware: { sender: 'csms', request: `retrieveDate:dateTime location:anyURI ${retries}`, response: '' },
    ChangeConfiguration: { sender: 'csms', request: 'key:string value:string', response: 'status:ConfigurationStatus' },
    RemoteStartTransaction: {
      sender: 'csms',
      request: 'idTag:string connectorId?:int',
      response: 'status:RemoteStartStopStatus',
    },
    RemoteStopTransaction: { sender: 'csms', request: 'transactionId:int', response: 'status:RemoteStartStopStatus' },
  },
  structures: {
    IdTagInfo: 'status:AuthorizationStatus expiryDate?:dateTime parentIdTag?:string',
    MeterValue: 'timestamp:dateTime value:int',
  },
  enumerations: {
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
  },
  texts: {},
};
