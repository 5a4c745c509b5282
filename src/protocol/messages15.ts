import type { MessageTable } from './messages.ts';

const boot =
  'chargePointVendor:ChargePointVendor chargePointModel:ChargePointModel chargePointSerialNumber?:ChargePointSerialNumber chargeBoxSerialNumber?:ChargeBoxSerialNumber firmwareVersion?:FirmwareVersion iccid?:IccidString imsi?:ImsiString meterType?:MeterType meterSerialNumber?:MeterSerialNumber';
const retries = 'retries?:int retryInterval?:int';

/** The 24 operations of OCPP 1.5; DataTransfer goes both ways. */
export const messages15: MessageTable = {
  operations: {
    Authorize: { sender: 'station', request: 'idTag:IdToken', response: 'idTagInfo:IdTagInfo' },
    StartTransaction: {
      sender: 'station',
      request: 'connectorId:int idTag:IdToken timestamp:dateTime meterStart:int reservationId?:int',
      response: 'transactionId:int idTagInfo:IdTagInfo',
    },
    StopTransaction: {
      sender: 'station',
      request: 'transactionId:int idTag?:IdToken timestamp:dateTime meterStop:int transactionData*:TransactionData',
      response: 'idTagInfo?:IdTagInfo',
    },
    Heartbeat: { sender: 'station', request: '', response: 'currentTime:dateTime' },
    MeterValues: {
      sender: 'station',
      request: 'connectorId:int transactionId?:int values*:MeterValue',
      response: '',
    },
    BootNotification: {
      sender: 'station',
      request: boot,
      response: 'status:RegistrationStatus currentTime:dateTime heartbeatInterval:int',
    },
    StatusNotification: {
      sender: 'station',
      request:
        'connectorId:int status:ChargePointStatus errorCode:ChargePointErrorCode info?:string timestamp?:dateTime vendorId?:string vendorErrorCode?:string',
      response: '',
    },
    FirmwareStatusNotification: { sender: 'station', request: 'status:FirmwareStatus', response: '' },
    DiagnosticsStatusNotification: { sender: 'station', request: 'status:DiagnosticsStatus', response: '' },
    DataTransfer: {
      sender: 'both',
      request: 'vendorId:string messageId?:string data?:string',
      response: 'status:DataTransferStatus data?:string',
    },
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
      request: 'idTag:IdToken connectorId?:int',
      response: 'status:RemoteStartStopStatus',
    },
    RemoteStopTransaction: { sender: 'csms', request: 'transactionId:int', response: 'status:RemoteStartStopStatus' },
    CancelReservation: { sender: 'csms', request: 'reservationId:int', response: 'status:CancelReservationStatus' },
    GetConfiguration: {
      sender: 'csms',
      request: 'key*:string',
      response: 'configurationKey*:KeyValue unknownKey*:string',
    },
    GetLocalListVersion: { sender: 'csms', request: '', response: 'listVersion:int' },
    ReserveNow: {
      sender: 'csms',
      request: 'connectorId:int expiryDate:dateTime idTag:IdToken parentIdTag?:IdToken reservationId:int',
      response: 'status:ReservationStatus',
    },
    SendLocalList: {
      sender: 'csms',
      request: 'updateType:UpdateType listVersion:int localAuthorisationList*:AuthorisationData hash?:string',
      response: 'status:UpdateStatus hash?:string',
    },
  },
  structures: {
    AuthorisationData: 'idTag:IdToken idTagInfo?:IdTagInfo',
    IdTagInfo: 'status:AuthorizationStatus expiryDate?:dateTime parentIdTag?:IdToken',
    KeyValue: 'key:string readonly:boolean value?:string',
    MeterValue: 'timestamp:dateTime value+:ReadValue',
    // On the wire the value is the text of the element, everything else an attribute of it.
    ReadValue:
      'value:string context?:ReadingContext format?:ValueFormat measurand?:Measurand location?:Location unit?:UnitOfMeasure',
    TransactionData: 'values*:MeterValue',
  },
  enumerations: {
    AuthorizationStatus: 'Accepted Blocked Expired Invalid ConcurrentTx',
    AvailabilityStatus: 'Accepted Rejected Scheduled',
    AvailabilityType: 'Inoperative Operative',
    CancelReservationStatus: 'Accepted Rejected',
    ChargePointErrorCode:
      'ConnectorLockFailure HighTemperature Mode3Error NoError PowerMeterFailure PowerSwitchFailure ReaderFailure ResetFailure GroundFailure OverCurrentFailure UnderVoltage WeakSignal OtherError',
    ChargePointStatus: 'Available Occupied Faulted Unavailable Reserved',
    ClearCacheStatus: 'Accepted Rejected',
    ConfigurationStatus: 'Accepted Rejected NotSupported',
    DataTransferStatus: 'Accepted Rejected UnknownMessageId UnknownVendorId',
    DiagnosticsStatus: 'Uploaded UploadFailed',
    FirmwareStatus: 'Downloaded DownloadFailed InstallationFailed Installed',
    Location: 'Inlet Outlet Body',
    Measurand:
      'Energy.Active.Export.Register Energy.Active.Import.Register Energy.Reactive.Export.Register Energy.Reactive.Import.Register Energy.Active.Export.Interval Energy.Active.Import.Interval Energy.Reactive.Export.Interval Energy.Reactive.Import.Interval Power.Active.Export Power.Active.Import Power.Reactive.Export Power.Reactive.Import Current.Export Current.Import Voltage Temperature',
    ReadingContext:
      'Interruption.Begin Interruption.End Sample.Clock Sample.Periodic Transaction.Begin Transaction.End',
    RegistrationStatus: 'Accepted Rejected',
    RemoteStartStopStatus: 'Accepted Rejected',
    ReservationStatus: 'Accepted Faulted Occupied Rejected Unavailable',
    ResetStatus: 'Accepted Rejected',
    ResetType: 'Hard Soft',
    UnitOfMeasure: 'Wh kWh varh kvarh W kW var kvar Amp Volt Celsius',
    UnlockStatus: 'Accepted Rejected',
    UpdateStatus: 'Accepted Failed HashError NotSupported VersionMismatch',
    UpdateType: 'Differential Full',
    ValueFormat: 'Raw SignedData',
  },
  texts: {
    ChargeBoxSerialNumber: 25,
    ChargePointModel: 20,
    ChargePointSerialNumber: 25,
    ChargePointVendor: 20,
    FirmwareVersion: 50,
    IccidString: 20,
    IdToken: 20,
    ImsiString: 20,
    MeterSerialNumber: 25,
    MeterType: 25,
  },
};
