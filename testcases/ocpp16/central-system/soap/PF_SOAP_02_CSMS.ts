import { testCentralSystem } from '#plugfest/1.6';
import { centralSystemWrites } from '../../states/soap-headers.ts';

export default testCentralSystem(
  'PF_SOAP_02_CSMS',
  'Header of requests: wsa:Action',
  centralSystemWrites('request', 'wsa:Action', 'OCPP-S 1.6 §3.4'),
);
