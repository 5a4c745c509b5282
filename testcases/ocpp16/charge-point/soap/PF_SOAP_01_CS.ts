import { testChargePoint } from '#plugfest/1.6';
import { chargePointWrites } from '../../states/soap-headers.ts';

export default testChargePoint(
  'PF_SOAP_01_CS',
  'Header of requests: chargeBoxIdentity',
  chargePointWrites('request', 'chargeBoxIdentity', 'OCPP-S 1.6 §3.3'),
);
