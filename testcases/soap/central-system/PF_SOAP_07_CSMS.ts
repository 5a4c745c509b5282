import { demands, testCentralSystem } from '#plugfest/soap';
import { centralSystemWrites } from '../states/headers.ts';

export default testCentralSystem(
  'PF_SOAP_07_CSMS',
  'Header of answers: wsa:RelatesTo',
  centralSystemWrites('answer', 'wsa:RelatesTo', { '1.6': demands('OCPP-S 1.6 §3.6') }),
);
