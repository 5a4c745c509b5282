import { testChargePoint } from '#plugfest/1.6';
import { chargePointWrites } from '../../states/soap-headers.ts';

export default testChargePoint(
  'PF_SOAP_08_CS',
  'Header of answers: wsa:Action',
  chargePointWrites('answer', 'wsa:Action', 'OCPP-S 1.6 §3.4'),
);
