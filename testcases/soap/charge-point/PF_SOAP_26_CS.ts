import { testChargePoint } from '#plugfest/soap';
import { chargePointWrites } from '../states/headers.ts';
import { otherTypesMayCarryXml } from '../states/http.ts';
import { soap12 } from '../states/rules.ts';

export default testChargePoint('PF_SOAP_26_CS', 'Content type of answers', {
  ...chargePointWrites('answer', 'Content-Type', soap12, otherTypesMayCarryXml),
  purpose: 'The Charge Point sends each answer as application/soap+xml, in the encoding that it names.',
});
