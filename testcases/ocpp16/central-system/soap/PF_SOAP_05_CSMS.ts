import { testCentralSystem } from '#plugfest/1.6';
import { centralSystemWrites } from '../../states/soap-headers.ts';

export default testCentralSystem(
  'PF_SOAP_05_CSMS',
  'Header of requests: wsa:ReplyTo',
  centralSystemWrites('request', 'wsa:ReplyTo', 'OCPP-S 1.6 §3.8'),
);
