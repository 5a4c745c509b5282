import { testCentralSystem } from '#plugfest/1.6';
import { centralSystemWrites } from '../../states/soap-headers.ts';

export default testCentralSystem(
  'PF_SOAP_04_CSMS',
  'Header of requests: wsa:From',
  centralSystemWrites('request', 'wsa:From', 'OCPP-S 1.6 §3.7'),
);
