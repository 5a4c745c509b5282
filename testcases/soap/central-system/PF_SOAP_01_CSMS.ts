import { testCentralSystem } from '#plugfest/soap';
import { identity } from '../states/header-rules.ts';
import { centralSystemWrites } from '../states/headers.ts';

export default testCentralSystem(
  'PF_SOAP_01_CSMS',
  'Header of requests: chargeBoxIdentity',
  centralSystemWrites('request', 'chargeBoxIdentity', identity),
);
