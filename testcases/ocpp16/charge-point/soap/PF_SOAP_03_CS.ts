import { testChargePoint } from '#plugfest/1.6';
import { chargePointWrites } from '../../states/soap-headers.ts';

export default testChargePoint(
  'PF_SOAP_03_CS',
  'Header of requests: wsa:MessageID',
  chargePointWrites('request', 'wsa:MessageID', 'OCPP-S 1.6 §3.5'),
);
