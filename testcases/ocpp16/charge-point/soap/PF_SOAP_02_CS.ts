import { testChargePoint } from '#plugfest/1.6';
import { chargePointWrites } from '../../states/soap-headers.ts';

export default testChargePoint(
  'PF_SOAP_02_CS',
  'Header of requests: wsa:Action',
  chargePointWrites('request', 'wsa:Action', 'OCPP-S 1.6 §3.4'),
);
