import { testCentralSystem } from '#plugfest/1.6';
import { centralSystemWrites } from '../../states/soap-headers.ts';

export default testCentralSystem(
  'PF_SOAP_03_CSMS',
  'Header of requests: wsa:MessageID',
  centralSystemWrites('request', 'wsa:MessageID', 'OCPP-S 1.6 §3.5'),
);
