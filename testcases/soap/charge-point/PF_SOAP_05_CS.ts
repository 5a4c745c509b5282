import { demands, testChargePoint } from '#plugfest/soap';
import { chargePointWrites } from '../states/headers.ts';

export default testChargePoint(
  'PF_SOAP_05_CS',
  'Header of requests: wsa:ReplyTo',
  chargePointWrites('request', 'wsa:ReplyTo', { '1.6': demands('OCPP-S 1.6 §3.8') }),
);
