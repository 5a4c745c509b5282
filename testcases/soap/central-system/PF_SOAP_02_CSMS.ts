import { testCentralSystem } from '#plugfest/soap';
import { action, actionByWsdl } from '../states/header-rules.ts';
import { centralSystemWrites } from '../states/headers.ts';

export default testCentralSystem(
  'PF_SOAP_02_CSMS',
  'Header of requests: wsa:Action',
  centralSystemWrites('request', 'wsa:Action', action, actionByWsdl),
);
