import { testChargePoint } from '#plugfest/1.6';
import { chargePointWrites } from '../../states/soap-headers.ts';

export default testChargePoint(
  'PF_SOAP_07_CS',
  'Header of answers: wsa:RelatesTo',
  chargePointWrites('answer', 'wsa:RelatesTo', 'OCPP-S 1.6 §3.6'),
);
