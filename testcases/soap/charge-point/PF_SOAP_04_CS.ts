import { testChargePoint } from '#plugfest/soap';
import { addressOfChargePoint, whichNetwork } from '../states/header-rules.ts';
import { chargePointWrites } from '../states/headers.ts';

export default testChargePoint(
  'PF_SOAP_04_CS',
  'Header of requests: wsa:From',
  chargePointWrites('request', 'wsa:From', addressOfChargePoint, whichNetwork),
);
