import { testChargePoint } from '#plugfest/1.6';
import { chargePointWrites } from '../../states/soap-headers.ts';

export default testChargePoint(
  'PF_SOAP_06_CS',
  'Header of requests: wsa:To',
  chargePointWrites('request', 'wsa:To', 'OCPP-S 1.6 §3.9'),
);
