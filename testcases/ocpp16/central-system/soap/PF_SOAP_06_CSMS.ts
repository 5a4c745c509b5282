import { testCentralSystem } from '#plugfest/1.6';
import { centralSystemWrites } from '../../states/soap-headers.ts';

export default testCentralSystem(
  'PF_SOAP_06_CSMS',
  'Header of requests: wsa:To',
  centralSystemWrites('request', 'wsa:To', 'OCPP-S 1.6 §3.9'),
);
