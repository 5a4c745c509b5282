import { demands, testChargePoint } from '#plugfest/soap';
import { chargePointWrites } from '../states/headers.ts';

export default testChargePoint(
  'PF_SOAP_06_CS',
  'Header of requests: wsa:To',
  chargePointWrites('request', 'wsa:To', { '1.6': demands('OCPP-S 1.6 §3.9') }),
);
