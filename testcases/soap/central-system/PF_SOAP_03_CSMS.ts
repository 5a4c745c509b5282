import { demands, testCentralSystem } from '#plugfest/soap';
import { centralSystemWrites } from '../states/headers.ts';

export default testCentralSystem(
  'PF_SOAP_03_CSMS',
  'Header of requests: wsa:MessageID',
  centralSystemWrites('request', 'wsa:MessageID', { '1.6': demands('OCPP-S 1.6 §3.5') }),
);
