import { demands, testCentralSystem } from '#plugfest/soap';
import { centralSystemWrites } from '../states/headers.ts';

export default testCentralSystem(
  'PF_SOAP_06_CSMS',
  'Header of requests: wsa:To',
  centralSystemWrites('request', 'wsa:To', { '1.6': demands('OCPP-S 1.6 §3.9') }),
);
