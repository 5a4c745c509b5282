import { testChargePoint } from '#plugfest/1.6';
import { chargePointWrites } from '../../states/soap-headers.ts';

export default testChargePoint(
  'PF_SOAP_05_CS',
  'Header of requests: wsa:ReplyTo',
  chargePointWrites('request', 'wsa:ReplyTo', 'OCPP-S 1.6 §3.8'),
);
