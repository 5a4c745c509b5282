import { demands, testChargePoint } from '#plugfest/soap';
import { chargePointWrites } from '../states/headers.ts';

export default testChargePoint(
  'PF_SOAP_07_CS',
  'Header of answers: wsa:RelatesTo',
  chargePointWrites('answer', 'wsa:RelatesTo', { '1.6': demands('OCPP-S 1.6 §3.6') }),
);
