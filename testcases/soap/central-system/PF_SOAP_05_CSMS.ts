import { demands, testCentralSystem } from '#plugfest/soap';
import { centralSystemWrites } from '../states/headers.ts';

export default testCentralSystem(
  'PF_SOAP_05_CSMS',
  'Header of requests: wsa:ReplyTo',
  centralSystemWrites('request', 'wsa:ReplyTo', { '1.6': demands('OCPP-S 1.6 §3.8') }),
);
