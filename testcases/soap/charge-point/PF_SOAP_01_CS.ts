import { testChargePoint } from '#plugfest/soap';
import { identity } from '../states/header-rules.ts';
import { chargePointWrites } from '../states/headers.ts';

export default testChargePoint(
  'PF_SOAP_01_CS',
  'Header of requests: chargeBoxIdentity',
  chargePointWrites('request', 'chargeBoxIdentity', identity),
);
