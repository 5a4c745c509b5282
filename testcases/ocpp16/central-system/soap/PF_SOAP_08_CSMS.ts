import { testCentralSystem } from '#plugfest/1.6';
import { centralSystemWrites } from '../../states/soap-headers.ts';

export default testCentralSystem(
  'PF_SOAP_08_CSMS',
  'Header of answers: wsa:Action',
  centralSystemWrites('answer', 'wsa:Action', 'OCPP-S 1.6 §3.4'),
);
