import { testChargePoint } from '#plugfest/soap';
import { action, actionByWsdl } from '../states/header-rules.ts';
import { chargePointWrites } from '../states/headers.ts';

export default testChargePoint(
  'PF_SOAP_02_CS',
  'Header of requests: wsa:Action',
  chargePointWrites('request', 'wsa:Action', action, actionByWsdl),
);
