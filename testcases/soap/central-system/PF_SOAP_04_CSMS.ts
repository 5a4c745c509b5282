import { demands, testCentralSystem } from '#plugfest/soap';
import { centralSystemWrites } from '../states/headers.ts';

export default testCentralSystem(
  'PF_SOAP_04_CSMS',
  'Header of requests: wsa:From',
  centralSystemWrites('request', 'wsa:From', { '1.6': demands('OCPP-S 1.6 §3.7') }),
);
