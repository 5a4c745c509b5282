import { testCentralSystem } from '#plugfest/1.6';
import { centralSystemWrites } from '../../states/soap-headers.ts';

export default testCentralSystem(
  'PF_SOAP_07_CSMS',
  'Header of answers: wsa:RelatesTo',
  centralSystemWrites('answer', 'wsa:RelatesTo', 'OCPP-S 1.6 §3.6'),
);
