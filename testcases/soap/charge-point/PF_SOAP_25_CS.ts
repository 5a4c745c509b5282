import { testChargePoint } from '#plugfest/soap';
import { chargePointWrites } from '../states/headers.ts';
import { otherTypesMayCarryXml } from '../states/http.ts';
import { soap12 } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_25_CS', 'Content type of requests', {
  ...chargePointWrites('request', 'Content-Type', soap12, otherTypesMayCarryXml),
  purpose: 'The Charge Point sends each request as application/soap+xml, in the encoding that it names.',
});
