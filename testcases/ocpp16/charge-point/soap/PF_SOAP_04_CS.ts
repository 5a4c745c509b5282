import { testChargePoint } from '#plugfest/1.6';
import { chargePointWrites } from '../../states/soap-headers.ts';

export default testChargePoint(
  'PF_SOAP_04_CS',
  'Header of requests: wsa:From',
  chargePointWrites('request', 'wsa:From', 'OCPP-S 1.6 §3.7'),
);
