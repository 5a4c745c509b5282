import { testCentralSystem } from '#plugfest/1.6';
import { centralSystemWrites } from '../../states/soap-headers.ts';

export default testCentralSystem(
  'PF_SOAP_01_CSMS',
  'Header of requests: chargeBoxIdentity',
  centralSystemWrites('request', 'chargeBoxIdentity', 'OCPP-S 1.6 §3.3'),
);
