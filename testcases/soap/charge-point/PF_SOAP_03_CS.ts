import { demands, testChargePoint } from '#plugfest/soap';
import { chargePointWrites } from '../states/headers.ts';

export default testChargePoint(
  'PF_SOAP_03_CS',
  'Header of requests: wsa:MessageID',
  chargePointWrites('request', 'wsa:MessageID', { '1.6': demands('OCPP-S 1.6 §3.5') }),
);
